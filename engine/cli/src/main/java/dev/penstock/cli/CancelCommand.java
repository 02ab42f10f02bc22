package dev.penstock.cli;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.ExecutionStatus;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock cancel}: asks a run of another process to end. */
@Command(
        name = "cancel",
        description = "Asks a run to end; its process heeds it within a second, and nothing of the run is published.",
        sortOptions = false)
final class CancelCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The execution id of the run.")
    private String executionId;

    @Mixin
    private StoreOptions stores;

    @Option(names = "--json", description = "Print the run as one JSON object, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        stores.check(spec.commandLine());
        try (StateStore state = stores.state()) {
            Optional<RunRecord> before = state.execution(executionId);
            if (before.isEmpty()) {
                spec.commandLine().getErr().println("penstock: there is no run " + executionId);
                return ExitStatus.ERROR;
            }
            state.requestCancel(executionId);
            RunRecord run = state.execution(executionId).orElse(before.get());
            spec.commandLine().getOut().println(json ? RunJson.of(run) : RunLine.of(run));
            if (run.status() != ExecutionStatus.CANCEL_STARTED && run.status() != ExecutionStatus.CANCELED) {
                spec.commandLine()
                        .getErr()
                        .println("penstock: the run " + executionId + " is not in progress: "
                                + run.status().word());
                return ExitStatus.ERROR;
            }
        }
        return ExitStatus.SUCCESSFUL;
    }
}
