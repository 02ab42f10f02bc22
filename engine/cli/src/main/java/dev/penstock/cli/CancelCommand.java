package dev.penstock.cli;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.ExecutionStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code penstock cancel}: asks a run of another process to end. */
final class CancelCommand implements Command {

    private static final Parameter<String> ID = Parameter.one("ID", String.class, "The execution id of the run.");

    private static final Option<Boolean> JSON =
            Option.flag("--json", "Print the run as one JSON object, and nothing else.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "cancel",
                        "Asks a run to end; its process heeds it within a second, and nothing of the run is published.")
                .with(ID)
                .with(StoreOptions.ALL)
                .with(List.of(JSON));
    }

    @Override
    public int run(Arguments arguments, Output output) throws IOException {
        String executionId = arguments.value(ID).orElseThrow();
        try (StateStore state = new StoreOptions(arguments).state()) {
            Optional<RunRecord> before = state.execution(executionId);
            if (before.isEmpty()) {
                output.err().println("penstock: there is no run " + executionId);
                return ExitStatus.ERROR;
            }
            state.requestCancel(executionId);
            RunRecord run = state.execution(executionId).orElse(before.get());
            output.out().println(arguments.has(JSON) ? RunJson.of(run) : RunLine.of(run));
            if (run.status() != ExecutionStatus.CANCEL_STARTED && run.status() != ExecutionStatus.CANCELED) {
                output.err()
                        .println("penstock: the run " + executionId + " is not in progress: "
                                + run.status().word());
                return ExitStatus.ERROR;
            }
        }
        return ExitStatus.SUCCESSFUL;
    }
}
