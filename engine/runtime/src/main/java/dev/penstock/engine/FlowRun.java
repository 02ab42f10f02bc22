package dev.penstock.engine;

import dev.penstock.connector.RecordReader;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.RunManifest;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.connector.StagedReference;
import dev.penstock.definition.DestinationFlow;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run, from the first look at the source to the last published object. Used once, by one thread.
 *
 * <p>It is all or nothing: output is staged, the state store is told, and only then anything shows. The one place where
 * the failures of sources, formats and stores are caught.
 */
final class FlowRun {

    private final EngineParts parts;
    private final FlowDefinition definition;
    private final String executionId;
    private final Instant startedAt;
    private final ObjectTarget target;
    private final Publication publication;

    private final List<Problem> notes = new ArrayList<>();
    private List<Problem> warnings = List.of();
    private Accounts accounts = Accounts.NONE;

    FlowRun(EngineParts parts, FlowDefinition definition) {
        this.parts = parts;
        this.definition = definition;
        this.executionId = parts.ids().get();
        this.startedAt = parts.clock().instant();
        this.target = ObjectTarget.of(definition.destination().properties());
        this.publication = new Publication(parts.store(), parts.state());
    }

    FlowExecution run(SourceOpening opening, List<Problem> known) {
        warnings = known;
        List<WrittenObject> written = List.of();
        boolean committed = false;
        try {
            notes.addAll(publication.rollForward());
            written = stage(opening.open());
            RunManifest manifest = manifest(written);
            parts.state().commit(manifest);
            committed = true;
            publication.publish(manifest);
            return execution(RunStatus.SUCCESSFUL, written, Optional.empty());
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            RunError error = committed ? Failures.unpublished(e) : failed(e);
            return execution(RunStatus.ERROR, List.of(), Optional.of(error));
        } catch (Error e) {
            // The JVM or a test harness is giving up: leave nothing behind, and let it.
            failed(e);
            throw e;
        }
    }

    /** Makes the source. It may have to read, so it may fail as the run does. */
    @FunctionalInterface
    interface SourceOpening {

        SourceConnector open() throws IOException;
    }

    private List<WrittenObject> stage(SourceConnector source) throws IOException, InterruptedException {
        boolean everyField = parts.compiler().wantsEveryField(definition);
        SourceSchema schema = source.describe(everyField);
        FlowPlan plan = parts.plans().plan(definition, schema);
        warnings = together(warnings, plan.warnings());
        accounts = new Accounts(plan.steps());
        if (plan.readsNothing()) {
            return List.of();
        }
        RecordWriter writer = parts.formats().get(target.fileType()).writer(plan.output());
        try (Sink sink = sink(plan, writer);
                RecordReader reader = source.open(plan.source(), plan.pushed(), writer.batchBytes())) {
            var workers = new Workers(reader, new BatchPath(plan, sink), sink, accounts, parts.listener());
            workers.run(parts.threads(), parts.threadFactory());
            return sink.finish();
        }
    }

    /** What the engine has against the definition, and what the plan has, in which the compiler's part is twice. */
    private static List<Problem> together(List<Problem> known, List<Problem> planned) {
        Set<Problem> all = new LinkedHashSet<>(known);
        all.addAll(planned);
        return List.copyOf(all);
    }

    private Sink sink(FlowPlan plan, RecordWriter writer) {
        long schemaVersion =
                definition.state().flatMap(state -> state.schemaVersion()).orElse(1L);
        var naming = new ObjectNaming(
                target,
                definition.flowName(),
                schemaVersion,
                executionId,
                startedAt,
                parts.fileNumbers().getAsInt());
        return new Sink(
                writer,
                new Partitioner(plan.output(), plan.partitionKeys()),
                parts.store(),
                target,
                naming,
                executionId,
                parts.clock());
    }

    private RunManifest manifest(List<WrittenObject> written) {
        List<StagedReference> staged =
                written.stream().map(WrittenObject::staged).toList();
        long processed = accounts.recordsRead() - accounts.recordsFiltered();
        return new RunManifest(executionId, definition.flowName(), parts.clock().instant(), staged, processed);
    }

    /** Discards what was staged; that this fails too is told beside the failure, not instead of it. */
    private RunError failed(Throwable e) {
        try {
            parts.store().discard(executionId);
        } catch (IOException | RuntimeException discarding) {
            e.addSuppressed(discarding);
        }
        return Failures.error(e);
    }

    private FlowExecution execution(RunStatus status, List<WrittenObject> written, Optional<RunError> error) {
        List<PublishedObject> objects = new ArrayList<>();
        long bytesWritten = 0;
        for (WrittenObject object : written) {
            StagedReference staged = object.staged();
            objects.add(new PublishedObject(staged.bucket(), staged.key(), staged.bytes(), object.records()));
            bytesWritten += staged.bytes();
        }
        boolean successful = status == RunStatus.SUCCESSFUL;
        return new FlowExecution(
                executionId,
                definition.flowName(),
                status,
                startedAt,
                parts.clock().instant(),
                accounts.recordsRead(),
                accounts.recordsFiltered(),
                accounts.dropped(),
                successful ? accounts.recordsWritten() : 0,
                accounts.bytesProcessed(),
                bytesWritten,
                objects,
                capture(),
                allWarnings(),
                error);
    }

    private List<Problem> allWarnings() {
        List<Problem> all = new ArrayList<>(warnings);
        all.addAll(accounts.warnings());
        all.addAll(notes);
        return all;
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
