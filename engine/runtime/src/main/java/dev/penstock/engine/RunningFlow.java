package dev.penstock.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A run that was started, for whoever wants to look at it, to wait for it or to end it. Used by several threads. */
public final class RunningFlow {

    private final FlowRun run;
    private final RunControl control;
    private final Watch watch;
    private final CompletableFuture<FlowExecution> ended = new CompletableFuture<>();

    RunningFlow(FlowRun run, RunControl control, Watch watch) {
        this.run = run;
        this.control = control;
        this.watch = watch;
    }

    /** Returns the id of the run. */
    public String executionId() {
        return run.executionId();
    }

    /** Returns the flow that runs. */
    public String flowName() {
        return run.flowName();
    }

    /** Returns how far it has come; the numbers are those of some moment not long ago. */
    public RunProgress progress() {
        return run.progress();
    }

    /**
     * Cancels the run: it ends within a second, nothing of it is published, and the watermark stays where it was.
     *
     * @return whether the run is canceled; it is not if it has ended, or has been committed
     */
    public boolean cancel() {
        return end(new RunCanceledException());
    }

    /** Waits for the end of the run. An interrupt ends the waiting, not the run. */
    public FlowExecution await() throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** Waits for the end of the run for some time; empty if it goes on. An interrupt ends the waiting, not the run. */
    public Optional<FlowExecution> await(Duration longest) throws InterruptedException {
        try {
            return Optional.of(ended.get(longest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** Ends the run for a reason. Threads that do not heed the interrupt are left to themselves after a while. */
    boolean end(Exception because) {
        if (ended.isDone() || !control.end(because)) {
            return false;
        }
        watch.afterGrace(this::abandon);
        return true;
    }

    /** Tells the state store how far the run has come, and ends the run if the store says so. */
    void report() throws IOException {
        if (!ended.isDone() && run.report()) {
            cancel();
        }
    }

    void ended(FlowExecution execution) {
        ended.complete(execution);
    }

    void broke(Throwable failure) {
        ended.completeExceptionally(failure);
    }

    boolean isEnded() {
        return ended.isDone();
    }

    private void abandon() {
        if (!ended.isDone()) {
            ended.complete(run.abandoned());
        }
    }

    /** Passes on an {@link Error} or a mistake of the engine; a run that fails in any other way has an execution. */
    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }
}
