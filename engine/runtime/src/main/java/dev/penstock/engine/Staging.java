package dev.penstock.engine;

import dev.penstock.connector.CatalogTable;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.sink.ObjectNaming;
import dev.penstock.engine.internal.sink.ObjectTarget;
import dev.penstock.engine.internal.sink.Partitioner;
import dev.penstock.engine.internal.sink.Sink;
import dev.penstock.engine.internal.sink.WrittenObject;
import java.io.IOException;
import java.util.List;

/** The way of a run's records from the source to where nobody sees them yet. Used by the thread of the run. */
final class Staging {

    private final EngineParts parts;
    private final FlowDefinition definition;
    private final ObjectTarget target;
    private final ObjectNaming naming;
    private final RunPlace place;
    private final RunReport report;
    private final RunControl control;
    private final ProgressBoard board;
    private List<CatalogTable> tables = List.of();

    Staging(
            EngineParts parts,
            FlowDefinition definition,
            ObjectTarget target,
            ObjectNaming naming,
            RunPlace place,
            RunReport report,
            RunControl control,
            ProgressBoard board) {
        this.parts = parts;
        this.definition = definition;
        this.target = target;
        this.naming = naming;
        this.place = place;
        this.report = report;
        this.control = control;
        this.board = board;
    }

    /** Returns the tables for a catalog that hold what was staged. */
    List<CatalogTable> tables() {
        return tables;
    }

    /** Stages the records of a source, and returns the objects. */
    List<WrittenObject> stage(SourceConnector source) throws IOException, InterruptedException {
        board.reach(RunStage.DESCRIBING);
        boolean everyField = parts.compiler().wantsEveryField(definition);
        SourceSchema schema = source.describe(everyField);
        FlowPlan plan = parts.plans().plan(definition, schema);
        report.warn(plan.warnings());
        tables = new CatalogTables(definition, target, naming, place.executionId()).of(plan);
        var accounts = new Accounts(plan.steps());
        report.follow(accounts);
        if (plan.readsNothing()) {
            return List.of();
        }
        board.reach(RunStage.STAGING);
        RecordWriter writer = parts.formats().get(target.fileType()).writer(plan.written());
        try (Sink opened = sink(plan, writer);
                RecordReader reader = source.open(plan.source(), plan.pushed(), writer.batchBytes())) {
            var workers = new Workers(reader, new BatchPath(plan, opened), opened, accounts, progress(opened));
            workers.run(parts.threads(), this::thread);
            return opened.finish();
        }
    }

    private Thread thread(Runnable work) {
        return parts.threadFactory().newThread(() -> {
            control.enter();
            try {
                work.run();
            } finally {
                control.leave();
            }
        });
    }

    private ExecutionListener progress(Sink sink) {
        return (recordsRead, bytesProcessed) -> board.progressed(recordsRead, bytesProcessed, sink.begunLast());
    }

    private Sink sink(FlowPlan plan, RecordWriter writer) {
        return new Sink(
                writer,
                new Partitioner(plan.output(), plan.partitionKeys()),
                parts.store(),
                target,
                naming,
                place,
                parts.limits(),
                parts.clock());
    }
}
