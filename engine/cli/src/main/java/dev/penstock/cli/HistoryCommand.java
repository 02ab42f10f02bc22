package dev.penstock.cli;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code penstock history}: what became of the runs that there were. */
final class HistoryCommand implements Command {

    private static final Parameter<String> NAME =
            new Parameter<>("NAME", String.class, "The name of a flow; all flows if there is none.", 0, 1);

    private static final Option<Integer> LIMIT =
            Option.value("--limit", Integer.class, "N", "How many runs to tell of (default: 20).");

    private static final Option<Boolean> JSON =
            Option.flag("--json", "Print one JSON object for each run, and nothing else.");

    @Override
    public Syntax syntax() {
        return Syntax.of("history", "Tells of the runs that there were, the newest first.")
                .with(NAME)
                .with(StoreOptions.ALL)
                .with(List.of(LIMIT, JSON));
    }

    @Override
    public int run(Arguments arguments, Output output) throws IOException {
        int limit = arguments.value(LIMIT).orElse(20);
        if (limit < 1) {
            throw new UsageException("--limit is %d; the least is 1".formatted(limit));
        }
        boolean json = arguments.has(JSON);
        try (StateStore state = new StoreOptions(arguments).state()) {
            List<String> names = arguments.values(NAME);
            List<RunRecord> runs = new ArrayList<>();
            for (String name : names.isEmpty() ? state.flowNames() : names) {
                runs.addAll(state.executions(name, limit));
            }
            runs.sort(Comparator.comparing(RunRecord::startedAt).reversed());
            for (RunRecord run : runs.subList(0, Math.min(limit, runs.size()))) {
                output.out().println(json ? RunJson.of(run) : RunLine.of(run));
            }
        }
        return ExitStatus.SUCCESSFUL;
    }
}
