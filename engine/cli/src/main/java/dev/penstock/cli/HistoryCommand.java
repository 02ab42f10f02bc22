package dev.penstock.cli;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock history}: what became of the runs that there were. */
@Command(name = "history", description = "Tells of the runs that there were, the newest first.", sortOptions = false)
final class HistoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The name of a flow; all flows if there is none.")
    private String flowName;

    @Mixin
    private StoreOptions stores;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many runs to tell of (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Print one JSON object for each run, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is %d; the least is 1".formatted(limit));
        }
        stores.check(spec.commandLine());
        try (StateStore state = stores.state()) {
            List<String> names = flowName == null ? state.flowNames() : List.of(flowName);
            List<RunRecord> runs = new ArrayList<>();
            for (String name : names) {
                runs.addAll(state.executions(name, limit));
            }
            runs.sort(Comparator.comparing(RunRecord::startedAt).reversed());
            for (RunRecord run : runs.subList(0, Math.min(limit, runs.size()))) {
                spec.commandLine().getOut().println(json ? RunJson.of(run) : RunLine.of(run));
            }
        }
        return ExitStatus.SUCCESSFUL;
    }
}
