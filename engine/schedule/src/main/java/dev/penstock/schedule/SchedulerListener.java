package dev.penstock.schedule;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.engine.FlowExecution;
import java.time.Instant;

/**
 * Who is told what a scheduler does. Called by the threads of the runs, which wait for it; it must not throw.
 */
public interface SchedulerListener {

    /** Tells that the run of a tick has ended, well or not. */
    default void ended(FlowExecution execution) {}

    /**
     * Tells that a tick has no run.
     *
     * @param flowName the flow
     * @param tick the time for which it would have run
     * @param reason why: another run of the flow is going on, or another process has the tick
     */
    default void skipped(String flowName, Instant tick, String reason) {}

    /** Tells that a flow is in another state: activated, deactivated by a user or by its failures, deleted. */
    default void moved(FlowRecord flow) {}

    /**
     * Tells that a tick could not be dealt with, because the state or the alarms could not be read or written. The next
     * tick reads what this one did not.
     */
    default void failed(String flowName, Exception cause) {}
}
