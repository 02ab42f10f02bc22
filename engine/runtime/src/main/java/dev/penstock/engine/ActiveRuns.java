package dev.penstock.engine;

import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;

/** The runs of one engine that have not ended. Used by several threads. */
final class ActiveRuns {

    private final EngineParts parts;
    private final Watch watch = new Watch();
    private final Map<String, RunningFlow> runs = new ConcurrentHashMap<>();
    private boolean closed;

    ActiveRuns(EngineParts parts) {
        this.parts = parts;
    }

    /** Starts a run on a thread of its own. */
    synchronized RunningFlow start(
            FlowDefinition definition, RunRequest request, FlowRun.SourceOpening opening, List<Problem> known) {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
        var control = new RunControl();
        var run = new FlowRun(parts, definition, request, control);
        var running = new RunningFlow(run, control, watch);
        runs.put(running.executionId(), running);
        parts.threadFactory().newThread(() -> go(run, running, opening, known)).start();
        return running;
    }

    private void go(FlowRun run, RunningFlow running, FlowRun.SourceOpening opening, List<Problem> known) {
        ScheduledFuture<?> watching = watch.over(running, parts.timeLimit());
        try {
            FlowExecution execution = run.run(opening, known);
            runs.remove(running.executionId());
            running.ended(execution);
        } catch (RuntimeException | Error e) {
            runs.remove(running.executionId());
            running.broke(e);
        } finally {
            watching.cancel(false);
        }
    }

    List<RunningFlow> list() {
        return List.copyOf(runs.values());
    }

    /** Cancels a run if it is one of these; whether it is. */
    boolean cancel(String executionId) {
        return Optional.ofNullable(runs.get(executionId))
                .map(RunningFlow::cancel)
                .isPresent();
    }

    /** Starts no more runs, lets those there are go on for some time, and then cancels them. */
    void close(Duration drain) {
        synchronized (this) {
            closed = true;
        }
        long end = System.nanoTime() + drain.toNanos();
        boolean interrupted = false;
        for (RunningFlow running : list()) {
            try {
                Duration left = Duration.ofNanos(Math.max(end - System.nanoTime(), 0));
                if (interrupted || running.await(left).isEmpty()) {
                    running.cancel();
                    running.await();
                }
            } catch (InterruptedException e) {
                interrupted = true;
                running.cancel();
            }
        }
        watch.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
