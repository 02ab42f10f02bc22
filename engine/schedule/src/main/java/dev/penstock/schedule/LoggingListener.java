package dev.penstock.schedule;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.RunError;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

/** Writes to the log of the JVM what a user should know. */
final class LoggingListener implements SchedulerListener {

    private static final Logger LOG = System.getLogger("dev.penstock.schedule");

    @Override
    public void ended(FlowExecution execution) {
        if (execution.isSuccessful()) {
            LOG.log(
                    Level.DEBUG,
                    () -> "the run " + execution.executionId() + " of the flow " + execution.flowName() + " wrote "
                            + execution.recordsWritten() + " records");
        } else {
            String why = execution.error().map(RunError::message).orElse("no error is known");
            LOG.log(
                    Level.WARNING,
                    () -> "the run " + execution.executionId() + " of the flow " + execution.flowName() + " ended as "
                            + execution.status().word() + ": " + why);
        }
    }

    @Override
    public void skipped(String flowName, Instant tick, String reason) {
        LOG.log(Level.INFO, () -> "the flow " + flowName + " has no run for " + tick + ": " + reason);
    }

    @Override
    public void moved(FlowRecord flow) {
        String why = flow.statusMessage().map(message -> ": " + message).orElse("");
        LOG.log(
                Level.INFO,
                () -> "the flow " + flow.flowName() + " is " + flow.status().word() + why);
    }

    @Override
    public void failed(String flowName, Exception cause) {
        LOG.log(Level.ERROR, () -> "a tick of the flow " + flowName + " could not be dealt with", cause);
    }
}
