package dev.penstock.engine;

import dev.penstock.connector.CatalogTable;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.Problem;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.sink.ObjectNaming;
import dev.penstock.engine.internal.sink.ObjectTarget;
import dev.penstock.engine.internal.sink.Partitioner;
import dev.penstock.engine.internal.sink.Sink;
import dev.penstock.engine.internal.sink.WrittenObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run, from the first look at the source to the last published object. Used once, by one thread.
 *
 * <p>It is all or nothing: the state store is told that the run begins, output is staged and made durable, the state
 * store is told what there is to publish, and only then anything shows. The one place where the failures of sources,
 * formats and stores are caught.
 */
final class FlowRun {

    private final EngineParts parts;
    private final FlowDefinition definition;
    private final RunRequest request;
    private final ObjectTarget target;
    private final ObjectNaming naming;
    private final RunStart start;
    private final RunReport report;

    /** How far the run has come: what is to be undone if it fails. */
    private enum Reached {
        NOTHING,
        BEGUN,
        COMMITTING,
        COMMITTED
    }

    private Reached reached = Reached.NOTHING;
    private List<CatalogTable> tables = List.of();

    FlowRun(EngineParts parts, FlowDefinition definition, RunRequest request) {
        this.parts = parts;
        this.definition = definition;
        this.request = request;
        this.target = ObjectTarget.of(definition.destination().properties());
        String executionId = parts.ids().get();
        Instant startedAt = parts.clock().instant();
        this.naming = naming(executionId, startedAt);
        this.start = new RunStart(
                definition.flowName(),
                new RunPlace(executionId, target.bucket(), naming.folder()),
                startedAt,
                request.scheduledFor(),
                request.window(),
                request.exclusive());
        this.report = new RunReport(start, capture());
    }

    FlowExecution run(SourceOpening opening, List<Problem> known) {
        report.warn(known);
        try {
            report.warn(parts.recovery().recover());
            parts.state().begin(start);
            reached = Reached.BEGUN;
            List<WrittenObject> written = stage(opening.open(request.window()));
            RunManifest manifest = manifest(written);
            parts.store().sync(manifest.objects());
            reached = Reached.COMMITTING;
            parts.state().commit(manifest);
            reached = Reached.COMMITTED;
            parts.publication().publish(manifest);
            return report.execution(ExecutionStatus.SUCCESSFUL, parts.clock().instant(), written, Optional.empty());
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            RunError error = reached == Reached.COMMITTED ? Failures.unpublished(e) : failed(e);
            return report.execution(ExecutionStatus.ERROR, parts.clock().instant(), List.of(), Optional.of(error));
        } catch (Error e) {
            // The JVM or a test harness is giving up: leave nothing behind, and let it.
            failed(e);
            throw e;
        }
    }

    /** Makes the source. It may have to read, so it may fail as the run does. */
    @FunctionalInterface
    interface SourceOpening {

        SourceConnector open(Optional<TimeWindow> window) throws IOException;
    }

    private List<WrittenObject> stage(SourceConnector source) throws IOException, InterruptedException {
        boolean everyField = parts.compiler().wantsEveryField(definition);
        SourceSchema schema = source.describe(everyField);
        FlowPlan plan = parts.plans().plan(definition, schema);
        report.warn(plan.warnings());
        tables = new CatalogTables(definition, target, naming, start.executionId()).of(plan);
        var accounts = new Accounts(plan.steps());
        report.follow(accounts);
        if (plan.readsNothing()) {
            return List.of();
        }
        RecordWriter writer = parts.formats().get(target.fileType()).writer(plan.written());
        try (Sink sink = sink(plan, writer);
                RecordReader reader = source.open(plan.source(), plan.pushed(), writer.batchBytes())) {
            var workers = new Workers(reader, new BatchPath(plan, sink), sink, accounts, parts.listener());
            workers.run(parts.threads(), parts.threadFactory());
            return sink.finish();
        }
    }

    private ObjectNaming naming(String executionId, Instant startedAt) {
        long schemaVersion =
                definition.state().flatMap(state -> state.schemaVersion()).orElse(1L);
        return new ObjectNaming(
                target,
                definition.flowName(),
                schemaVersion,
                executionId,
                startedAt,
                parts.fileNumbers().getAsInt());
    }

    private Sink sink(FlowPlan plan, RecordWriter writer) {
        return new Sink(
                writer,
                new Partitioner(plan.output(), plan.partitionKeys()),
                parts.store(),
                target,
                naming,
                start.place(),
                parts.limits(),
                parts.clock());
    }

    private RunManifest manifest(List<WrittenObject> written) {
        List<StagedReference> staged =
                written.stream().map(WrittenObject::staged).toList();
        Optional<Watermark> watermark = request.window()
                .filter(window -> request.movesWatermark())
                .map(window -> new Watermark(window.end(), start.executionId()));
        return new RunManifest(
                start.place(),
                staged,
                report.record(ExecutionStatus.SUCCESSFUL, parts.clock().instant(), written, Optional.empty()),
                watermark,
                written.isEmpty() ? List.of() : tables);
    }

    /** Discards what was staged; that this fails too is told beside the failure, not instead of it. */
    private RunError failed(Throwable e) {
        RunError error = Failures.error(e);
        try {
            if (reached == Reached.BEGUN) {
                parts.store().discard(start.place());
                end(error);
            } else if (reached == Reached.COMMITTING) {
                // Whether the commit is recorded is not known. Only once the end is recorded it certainly is not.
                end(error);
                parts.store().discard(start.place());
            }
        } catch (IOException | RuntimeException discarding) {
            e.addSuppressed(discarding);
        }
        return error;
    }

    private void end(RunError error) throws IOException {
        parts.state().end(report.record(ExecutionStatus.ERROR, parts.clock().instant(), List.of(), Optional.of(error)));
    }

    private Optional<Capture> capture() {
        if (!target.captured()) {
            return Optional.empty();
        }
        DestinationFlow destination = definition.destination();
        return Optional.of(new Capture(
                destination.connectorType(),
                destination.properties().object(),
                destination.properties().writeOperation().map(operation -> operation.word())));
    }
}
