package dev.penstock.engine;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks after the runs of an engine twice a second: tells the state store how far they are, and ends those that somebody
 * canceled or whose time is up. It has one thread, which goes when no run is there.
 */
final class Watch {

    private static final long PERIOD_MILLIS = 500;
    private static final long GRACE_MILLIS = 400;
    private static final long IDLE_SECONDS = 1;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Watch::thread);

    Watch() {
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Begins to look after a run; canceling what is returned ends it. */
    ScheduledFuture<?> over(RunningFlow run, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return timer.scheduleWithFixedDelay(
                () -> look(run, limit, end), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Calls something when the threads of a run have had time to heed an interrupt. */
    void afterGrace(Runnable call) {
        timer.schedule(call, GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void close() {
        timer.shutdownNow();
    }

    private static void look(RunningFlow run, Duration limit, long end) {
        if (System.nanoTime() - end > 0) {
            run.end(new TimeLimitException(limit));
        }
        try {
            run.report();
        } catch (IOException | RuntimeException e) {
            // The run itself meets the same trouble at its commit, and fails of it then.
            System.getLogger(Watch.class.getName())
                    .log(WARNING, "the progress of the run " + run.executionId() + " cannot be recorded", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "penstock-watch");
        thread.setDaemon(true);
        return thread;
    }
}
