package dev.penstock.state;

import dev.penstock.connector.state.RunLostException;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.connector.state.RunRefusedException.Reason;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.ExecutionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        if (start.scheduledFor().isPresent()) {
            requireUntaken(start, start.scheduledFor().get());
        }
        if (start.exclusive()) {
            for (RunStart other : active(start.flowName())) {
                if (other.exclusive()) {
                    throw new RunRefusedException(start.flowName(), Reason.FLOW_IS_BUSY, other.executionId());
                }
            }
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

    private void requireUntaken(RunStart start, Instant tick) throws RunRefusedException {
        Optional<String> ended = book.ended(start.flowName()).runOf(tick);
        if (ended.isPresent()) {
            throw new RunRefusedException(start.flowName(), Reason.TICK_IS_TAKEN, ended.get());
        }
        for (RunStart other : active(start.flowName())) {
            if (other.scheduledFor().equals(start.scheduledFor())) {
                throw new RunRefusedException(start.flowName(), Reason.TICK_IS_TAKEN, other.executionId());
            }
        }
    }

    /** Returns the runs of a flow that are in progress or committed. */
    private List<RunStart> active(String flowName) {
        List<RunStart> active = new ArrayList<>();
        for (RunningRun run : book.running()) {
            if (run.start().flowName().equals(flowName)) {
                active.add(run.start());
            }
        }
        for (CommittedRun run : book.committed()) {
            if (run.start().flowName().equals(flowName)) {
                active.add(run.start());
            }
        }
        return active;
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
        Optional<RunRecord> known = book.execution(step.executionId());
        if (known.isPresent()
                && book.committed(step.executionId()).isEmpty()
                && known.get().status() != ExecutionStatus.SUCCESSFUL) {
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
