package dev.penstock.schedule;

import java.io.IOException;
import java.time.Instant;

/**
 * Waits for the next time of each flow.
 *
 * <p>One alarm is kept for each flow. When its time has come the flow is woken, and sets its next alarm. After a crash or a
 * failure it may be woken again: what a wake means is decided by {@link Ticks}, so one too many does no harm. Used by
 * several threads.
 */
interface Ticker {

    /** Begins to wake flows. Called once. */
    void start(Wake wake) throws IOException;

    /** Sets the alarm of a flow, in place of the one that it has; a time that has passed wakes it at once. */
    void set(String flowName, Instant at) throws IOException;

    /** Removes the alarm of a flow, if it has one. */
    void clear(String flowName) throws IOException;

    /** Wakes nobody any more; wakes that are going on are not touched. */
    void pause();

    /** Wakes nobody any more, and returns when every wake that was going on has ended. Alarms that outlive it stay. */
    void close();

    /** Who is woken. */
    @FunctionalInterface
    interface Wake {

        /**
         * Runs a flow whose time has come, in the thread of the caller.
         *
         * @return whether the flow is known here; if not, another process that shares the alarms may know it
         */
        boolean wake(String flowName);
    }
}
