package dev.penstock.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.connector.state.FlowRecord;
import dev.penstock.engine.FlowExecution;
import dev.penstock.schedule.PlannedRun;
import dev.penstock.schedule.SchedulerListener;
import java.time.Instant;

/** Tells what a scheduler does, a line for each thing. Used by several threads. */
record ScheduleOutput(Output output, boolean json) implements SchedulerListener {

    void planned(PlannedRun run) {
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("flowName", run.flowName()).put("time", run.time().toString());
            run.window().ifPresent(window -> node.put(
                            "dataPullStartTime", window.start().toString())
                    .put("dataPullEndTime", window.end().toString()));
            out(node.toString());
        } else {
            out(run.time() + "  " + run.flowName()
                    + run.window().map(window -> "  " + RunLine.of(window)).orElse(""));
        }
    }

    @Override
    public void ended(FlowExecution execution) {
        out(json ? ExecutionJson.line(execution) : describe(execution));
    }

    @Override
    public void skipped(String flowName, Instant tick, String reason) {
        output.err().println("penstock: the flow " + flowName + " does not run for " + tick + ": " + reason);
    }

    @Override
    public void moved(FlowRecord flow) {
        output.err()
                .println("penstock: the flow " + flow.flowName() + " is "
                        + flow.status().word()
                        + flow.statusMessage().map(message -> ": " + message).orElse(""));
    }

    @Override
    public void failed(String flowName, Exception cause) {
        output.err().println("penstock: a tick of the flow " + flowName + " was missed: " + cause.getMessage());
    }

    private static String describe(FlowExecution execution) {
        return execution.startedAt() + "  " + execution.status().word() + "  " + execution.flowName() + "  "
                + execution.executionId() + "  " + Counted.of(execution.recordsRead(), "record") + " read, "
                + execution.recordsWritten() + " written"
                + execution.error().map(error -> "  " + error.message()).orElse("");
    }

    private void out(String text) {
        output.out().println(text);
        output.out().flush();
    }
}
