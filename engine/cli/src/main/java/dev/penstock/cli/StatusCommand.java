package dev.penstock.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.ExecutionStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** {@code penstock status}: which flows there are, and what runs now. */
final class StatusCommand implements Command {

    private static final int MOST_RUNS = 1000;

    private static final Option<Boolean> JSON =
            Option.flag("--json", "Print one JSON object for each flow, and nothing else.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "status",
                        "Tells of each flow its state, how far it has read, its last run, and the runs going on.")
                .with(StoreOptions.ALL)
                .with(List.of(JSON));
    }

    @Override
    public int run(Arguments arguments, Output output) throws IOException {
        try (StateStore state = new StoreOptions(arguments).state()) {
            for (String name : state.flowNames()) {
                tell(name, state, output.out(), arguments.has(JSON));
            }
        }
        return ExitStatus.SUCCESSFUL;
    }

    private static void tell(String name, StateStore state, PrintWriter out, boolean json) throws IOException {
        List<RunRecord> runs = state.executions(name, MOST_RUNS);
        Optional<FlowRecord> flow = state.flow(name);
        Optional<Watermark> mark = state.watermark(name);
        List<RunRecord> active = runs.stream().filter(StatusCommand::isActive).toList();
        Optional<RunRecord> last = runs.stream().filter(run -> !isActive(run)).findFirst();
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode().put("flowName", name);
            flow.ifPresent(record -> {
                node.put("flowStatus", record.status().word());
                record.statusMessage().ifPresent(message -> node.put("flowStatusMessage", message));
                record.activatedAt().ifPresent(at -> node.put("activatedAt", at.toString()));
                node.put("failures", record.failures());
            });
            mark.ifPresent(until -> node.put("readUntil", until.readUntil().toString()));
            last.ifPresent(run -> node.putRawValue("lastRun", new RawValue(RunJson.of(run))));
            ArrayNode running = node.putArray("running");
            active.forEach(run -> running.addRawValue(new RawValue(RunJson.of(run))));
            out.println(node);
            return;
        }
        out.println(name + "  " + flow.map(record -> record.status().word()).orElse("OnDemand")
                + mark.map(until -> "  read until " + until.readUntil()).orElse(""));
        flow.flatMap(FlowRecord::statusMessage).ifPresent(message -> out.println("  " + message));
        last.ifPresent(run -> out.println("  last     " + RunLine.of(run)));
        active.forEach(run -> out.println("  running  " + RunLine.of(run)));
    }

    private static boolean isActive(RunRecord run) {
        return run.status() == ExecutionStatus.IN_PROGRESS || run.status() == ExecutionStatus.CANCEL_STARTED;
    }
}
