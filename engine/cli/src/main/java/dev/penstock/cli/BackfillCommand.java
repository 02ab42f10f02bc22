package dev.penstock.cli;

import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code penstock backfill}: runs one flow over a past range. */
@Command(
        name = "backfill",
        description =
                "Runs a flow once over what was changed in a past range; where its schedule goes on stays the same.",
        sortOptions = false)
final class BackfillCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private PenstockCommand penstock;

    @Parameters(paramLabel = "FLOW", description = "A file with one flow definition: CreateFlow or DescribeFlow JSON.")
    private Path flow;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            required = true,
            description = "The first instant of the range, such as 2026-03-01T00:00:00Z.")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            required = true,
            description = "The instant behind the last of the range.")
    private Instant to;

    @Mixin
    private StoreOptions stores;

    @Option(names = "--json", description = "Print the execution as one JSON object, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        stores.check(spec.commandLine());
        if (to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to is " + to + "; the least is --from, " + from);
        }
        try (FlowEngine engine = stores.builder()
                .threads(Runtime.getRuntime().availableProcessors())
                .build()) {
            FlowDefinitionJson.Reading reading = FlowFile.read(spec.commandLine(), flow);
            RunRequest request = RunRequest.backfill(new TimeWindow(from, to));
            return new Outcome(spec.commandLine(), penstock, json, false)
                    .tell(reading, engine.run(reading.definition(), request));
        } catch (InvalidFlowException e) {
            return FlowFile.refuse(spec.commandLine(), flow, e);
        }
    }
}
