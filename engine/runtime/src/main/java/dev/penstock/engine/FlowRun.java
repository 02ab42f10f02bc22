package dev.penstock.engine;

import static java.lang.System.Logger.Level.WARNING;

import dev.penstock.connector.RunPlace;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowState;
import dev.penstock.definition.Problem;
import dev.penstock.engine.internal.sink.ObjectNaming;
import dev.penstock.engine.internal.sink.ObjectTarget;
import dev.penstock.engine.internal.sink.WrittenObject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
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
    private final RunControl control;
    private final ObjectTarget target;
    private final ObjectNaming naming;
    private final RunStart start;
    private final RunReport report;
    private final ProgressBoard board;
    private final Staging staging;

    /** How far the run has come: what is to be undone if it fails. */
    private enum Reached {
        NOTHING,
        BEGUN,
        COMMITTING,
        COMMITTED
    }

    private volatile Reached reached = Reached.NOTHING;
    private List<WrittenObject> written = List.of();
    private int tries;

    FlowRun(EngineParts parts, FlowDefinition definition, RunRequest request, RunControl control) {
        this.control = control;
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
        this.board = new ProgressBoard(control, parts.listener());
        this.staging = new Staging(parts, definition, target, naming, start.place(), report, control, board);
    }

    /** Runs, when it is its turn. The thread is the run's own until it returns. */
    FlowExecution run(SourceOpening opening, List<Problem> known) {
        report.warn(known);
        Optional<Recording> recording = Recording.begin();
        FlowExecution execution = runToItsEnd(opening);
        if (recording.isPresent()) {
            recording.get().end(execution);
        }
        if (reached != Reached.NOTHING) {
            parts.listener().ended(execution);
        }
        return execution;
    }

    private FlowExecution runToItsEnd(SourceOpening opening) {
        control.enter();
        try {
            parts.slots().acquire();
            try {
                RunManifest manifest = commit(opening);
                control.leave();
                board.reach(RunStage.PUBLISHING);
                parts.publication().publish(manifest);
                return ended(ExecutionStatus.SUCCESSFUL, Optional.empty());
            } finally {
                parts.slots().release();
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            control.leave();
            return failed(control.reasonOr(e));
        } catch (Error e) {
            // The JVM or a test harness is giving up: leave nothing behind, and let it.
            control.leave();
            failed(e);
            throw e;
        }
    }

    private RunManifest commit(SourceOpening opening) throws IOException, InterruptedException {
        board.reach(RunStage.BEGINNING);
        report.warn(parts.recovery().recover());
        parts.state().begin(start);
        reached = Reached.BEGUN;
        parts.listener().started(flowName(), executionId());
        written = parts.retries().call(() -> stageAfresh(opening));
        board.reach(RunStage.COMMITTING);
        RunManifest manifest = manifest(written);
        parts.store().sync(manifest.objects());
        if (!control.commits()) {
            throw new InterruptedException();
        }
        reached = Reached.COMMITTING;
        parts.state().commit(manifest);
        reached = Reached.COMMITTED;
        return manifest;
    }

    /**
     * Stages the output, without anything that an earlier try has staged. The records of the window are told by a field, if
     * the flow names one, or else by the source.
     */
    private List<WrittenObject> stageAfresh(SourceOpening opening) throws IOException, InterruptedException {
        tries++;
        if (tries > 1) {
            parts.store().discard(start.place());
        }
        Optional<String> field = definition.source().datetimeTypeFieldName();
        if (field.isEmpty() || request.window().isEmpty()) {
            return staging.stage(opening.open(request));
        }
        SourceConnector everything = opening.open(request.overEverything());
        return staging.stage(
                new WindowedSource(everything, field.get(), request.window().get()));
    }

    /** Makes the source. It may have to read, so it may fail as the run does. */
    @FunctionalInterface
    interface SourceOpening {

        SourceConnector open(RunRequest request) throws IOException;
    }

    private ObjectNaming naming(String executionId, Instant startedAt) {
        Optional<FlowState> state = definition.state();
        Optional<Long> schemaVersion = state.isPresent() ? state.get().schemaVersion() : Optional.empty();
        return new ObjectNaming(
                target,
                definition.flowName(),
                schemaVersion.orElse(1L),
                executionId,
                startedAt,
                parts.fileNumbers().getAsInt());
    }

    private RunManifest manifest(List<WrittenObject> written) {
        List<StagedReference> staged = new ArrayList<>(written.size());
        for (WrittenObject object : written) {
            staged.add(object.staged());
        }
        Optional<Watermark> watermark = request.window().isPresent() && request.movesWatermark()
                ? Optional.of(new Watermark(request.window().get().end(), start.executionId()))
                : Optional.empty();
        return new RunManifest(
                start.place(),
                staged,
                report.record(ExecutionStatus.SUCCESSFUL, parts.clock().instant(), written, Optional.empty()),
                watermark,
                written.isEmpty() ? List.of() : staging.tables());
    }

    private FlowExecution failed(Throwable e) {
        if (reached == Reached.COMMITTED) {
            written = List.of();
            return ended(ExecutionStatus.ERROR, Optional.of(Failures.unpublished(e)));
        }
        RunError error = Failures.error(e);
        try {
            cleanUp(error);
        } catch (IOException | RuntimeException discarding) {
            // That this fails too is told beside the failure, not instead of it.
            e.addSuppressed(discarding);
        }
        written = List.of();
        return ended(Failures.statusOf(e), Optional.of(error));
    }

    /** Discards what was staged, and records that the run is over. */
    private void cleanUp(RunError error) throws IOException {
        if (reached == Reached.BEGUN) {
            parts.store().discard(start.place());
            end(error);
        } else if (reached == Reached.COMMITTING) {
            // Whether the commit is recorded is not known. Only once the end is recorded it certainly is not.
            end(error);
            parts.store().discard(start.place());
        }
    }

    private void end(RunError error) throws IOException {
        parts.state()
                .end(report.record(
                        Failures.statusOf(error.cause()), parts.clock().instant(), List.of(), Optional.of(error)));
    }

    private FlowExecution ended(ExecutionStatus status, Optional<RunError> error) {
        board.reach(RunStage.ENDED);
        return report.execution(status, parts.clock().instant(), Math.max(tries - 1, 0), written, error);
    }

    String executionId() {
        return start.executionId();
    }

    String flowName() {
        return start.flowName();
    }

    RunProgress progress() {
        return board.now();
    }

    /** Tells the state store how far the run has come; whether somebody wants it to end. */
    boolean report() throws IOException {
        RunProgress now = board.now();
        return reached == Reached.BEGUN
                && parts.state()
                        .progress(executionId(), new RunCounts(now.recordsRead(), 0, 0, 0, now.bytesProcessed(), 0));
    }

    /**
     * Returns the execution of a run that was ended and whose threads do not heed it: they hang in a source or a store.
     * What they have staged is removed by a thread of its own, which may hang in the same store.
     */
    FlowExecution abandoned() {
        RunError error = Failures.error(control.reasonOr(new InterruptedException()));
        Thread cleaning = parts.threadFactory().newThread(() -> {
            try {
                cleanUp(error);
            } catch (IOException | RuntimeException e) {
                System.getLogger(FlowRun.class.getName())
                        .log(WARNING, "what the run " + executionId() + " has staged is not removed yet", e);
            }
        });
        cleaning.start();
        return new RunReport(start, capture())
                .execution(Failures.statusOf(error.cause()), parts.clock().instant(), 0, List.of(), Optional.of(error));
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
