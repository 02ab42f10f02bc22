package dev.penstock.cli;

import dev.penstock.connector.SourceConnector;
import dev.penstock.definition.Compatibility;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code penstock run}: runs one flow once. */
final class RunCommand implements Command {

    private static final Option<Integer> THREADS = Option.value(
            "--threads",
            Integer.class,
            "N",
            "How many threads to use; the output does not depend on it (default: one for each processor).");

    private static final Option<Compatibility> COMPATIBILITY = Option.value(
            "--compatibility",
            Compatibility.class,
            "lenient|appflow",
            "Where AppFlow accepts a definition and then moves no record: do what it means, or do the same (default:"
                    + " lenient).");

    private static final Option<Boolean> JSON =
            Option.flag("--json", "Print the execution as one JSON object, and nothing else, to standard output.");

    private static final Option<Boolean> QUIET =
            Option.flag("--quiet", "Print no summary, no progress and no warnings.");

    @Override
    public Syntax syntax() {
        return Syntax.of("run", "Runs a flow once and prints what became of its records.")
                .with(FlowFile.PARAMETER)
                .with(RecordsOptions.ALL)
                .with(StoreOptions.ALL)
                .with(List.of(THREADS, COMPATIBILITY, JSON, QUIET));
    }

    @Override
    public int run(Arguments arguments, Output output) throws IOException {
        int threads = arguments.value(THREADS).orElse(Runtime.getRuntime().availableProcessors());
        if (threads < 1) {
            throw new UsageException("--threads is " + threads + "; the least is 1");
        }
        var records = new RecordsOptions(arguments);
        var stores = new StoreOptions(arguments);
        Path flow = arguments.value(FlowFile.PARAMETER).orElseThrow();
        try {
            FlowDefinitionJson.Reading reading = FlowFile.read(flow);
            boolean quiet = arguments.has(QUIET);
            var progress = new ProgressLine(output.err(), !quiet && Terminal.isPresent());
            FlowExecution execution;
            try (FlowEngine engine = stores.builder()
                    .options(FlowOptions.defaults()
                            .withCompatibility(arguments.value(COMPATIBILITY).orElse(Compatibility.LENIENT)))
                    .threads(threads)
                    .listener(progress)
                    .build()) {
                execution = run(engine, reading, records);
            } finally {
                progress.clear();
            }
            return new Outcome(output, arguments.has(JSON), quiet).tell(reading, execution);
        } catch (InvalidFlowException e) {
            return FlowFile.refuse(output, flow, e);
        }
    }

    private static FlowExecution run(FlowEngine engine, FlowDefinitionJson.Reading reading, RecordsOptions records)
            throws IOException {
        Optional<SourceConnector> source = records.source();
        return source.isPresent() ? engine.run(reading.definition(), source.get()) : engine.run(reading.definition());
    }
}
