package dev.penstock.state;

import dev.penstock.connector.state.RunLostException;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.connector.state.RunRefusedException.Reason;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.ExecutionStatus;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says which steps a session may not take now. Changes nothing. */
final class Refusals implements Step.Cases {

    private final StateBook book;
    private final String session;

    Refusals(StateBook book, String session) {
        this.book = book;
        this.session = session;
    }

    @Override
    public void begin(Step.Begin step) throws RunRefusedException {
        RunStart start = step.start();
        if (book.execution(start.executionId()).isPresent()) {
            throw new IllegalStateException("the run " + start.executionId() + " has begun already");
        }
        Optional<String> ofTick = start.scheduledFor().flatMap(tick -> book.ended(start.flowName())
                .runOf(tick)
                .or(() -> active(start, other -> other.scheduledFor().equals(start.scheduledFor()))));
        if (ofTick.isPresent()) {
            throw new RunRefusedException(start.flowName(), Reason.TICK_IS_TAKEN, ofTick.get());
        }
        Optional<String> busy = active(start, other -> other.exclusive() && start.exclusive());
        if (busy.isPresent()) {
            throw new RunRefusedException(start.flowName(), Reason.FLOW_IS_BUSY, busy.get());
        }
        requireUnread(start, book.watermark(start.flowName()));
    }

    /** Two runs cannot both have planned from the same watermark: the second one would read again what the first has. */
    static void requireUnread(RunStart start, Optional<Watermark> watermark) throws RunRefusedException {
        boolean isPull = start.exclusive() && start.scheduledFor().isPresent();
        if (isPull && start.window().isPresent() && watermark.isPresent()) {
            if (watermark.get().readUntil().isAfter(start.window().get().start())) {
                throw new RunRefusedException(
                        start.flowName(), Reason.WINDOW_IS_READ, watermark.get().executionId());
            }
        }
    }

    /** Returns a run of the same flow that is in progress or committed and stands in the way. */
    private Optional<String> active(RunStart start, Predicate<RunStart> inTheWay) {
        return Stream.concat(
                        book.running().stream().map(RunningRun::start),
                        book.committed().stream().map(CommittedRun::start))
                .filter(other -> other.flowName().equals(start.flowName()))
                .filter(inTheWay)
                .map(RunStart::executionId)
                .findFirst();
    }

    @Override
    public void progress(Step.Progress step) throws RunLostException {
        requireOwn(step.executionId());
    }

    @Override
    public void cancel(Step.Cancel step) {}

    @Override
    public void commit(Step.Commit step) throws RunLostException {
        RunRecord record = step.manifest().record();
        Ending.requireSuccessful(record);
        Ending.requireSame(requireOwn(record.executionId()).start(), record);
    }

    @Override
    public void finish(Step.Finish step) throws RunLostException {
        if (book.running(step.executionId()).isPresent()) {
            throw new RunLostException(step.executionId(), "is not committed");
        }
        if (book.execution(step.executionId())
                .filter(record -> book.committed(step.executionId()).isEmpty())
                .filter(record -> record.status() != ExecutionStatus.SUCCESSFUL)
                .isPresent()) {
            throw new RunLostException(step.executionId(), "has ended without a commit");
        }
    }

    @Override
    public void end(Step.End step) throws RunLostException {
        RunRecord record = step.record();
        Ending.requireFailed(record);
        RunningRun run = requireRunning(record.executionId());
        requireOwner(run);
        Ending.requireSame(run.start(), record);
    }

    @Override
    public void take(Step.Take step) {}

    @Override
    public void save(Step.Save step) {}

    @Override
    public void mark(Step.Mark step) {}

    private RunningRun requireOwn(String executionId) throws RunLostException {
        RunningRun run = requireRunning(executionId);
        if (run.taken()) {
            throw new RunLostException(executionId, "was taken over");
        }
        requireOwner(run);
        return run;
    }

    private void requireOwner(RunningRun run) throws RunLostException {
        if (!run.session().equals(session)) {
            throw new RunLostException(
                    run.start().executionId(), run.taken() ? "was taken over" : "belongs to another session");
        }
    }

    private RunningRun requireRunning(String executionId) throws RunLostException {
        Optional<RunningRun> run = book.running(executionId);
        if (run.isEmpty()) {
            String found = book.committed(executionId).isPresent()
                    ? "is committed"
                    : book.execution(executionId).isPresent() ? "has ended" : "is not known";
            throw new RunLostException(executionId, found);
        }
        return run.get();
    }
}
