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
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code penstock run}: runs one flow once. */
@Command(name = "run", description = "Runs a flow once and prints what became of its records.", sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private PenstockCommand penstock;

    @Parameters(paramLabel = "FLOW", description = "A file with one flow definition: CreateFlow or DescribeFlow JSON.")
    private Path flow;

    @Mixin
    private RecordsOptions records;

    @Mixin
    private StoreOptions stores;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many threads to use; the output does not depend on it (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--compatibility",
            paramLabel = "lenient|appflow",
            defaultValue = "lenient",
            description = "Where AppFlow accepts a definition and then moves no record: do what it means, or do the"
                    + " same (default: ${DEFAULT-VALUE}).")
    private Compatibility compatibility;

    @Option(
            names = "--json",
            description = "Print the execution as one JSON object, and nothing else, to standard output.")
    private boolean json;

    @Option(names = "--quiet", description = "Print no summary, no progress and no warnings.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is %d; the least is 1".formatted(threads));
        }
        records.check(spec.commandLine());
        stores.check(spec.commandLine());
        try {
            return run(FlowFile.read(spec.commandLine(), flow));
        } catch (InvalidFlowException e) {
            return FlowFile.refuse(spec.commandLine(), flow, e);
        }
    }

    private int run(FlowDefinitionJson.Reading reading) throws IOException {
        var progress = new ProgressLine(spec.commandLine().getErr());
        FlowExecution execution;
        try (FlowEngine engine = stores.builder()
                .options(FlowOptions.defaults().withCompatibility(compatibility))
                .threads(threads)
                .listener(quiet || !Terminal.isPresent() ? (read, bytes) -> {} : progress)
                .build()) {
            Optional<SourceConnector> source = records.source();
            execution = source.isPresent()
                    ? engine.run(reading.definition(), source.get())
                    : engine.run(reading.definition());
        } finally {
            progress.clear();
        }
        return new Outcome(spec.commandLine(), penstock, json, quiet).tell(reading, execution);
    }
}
