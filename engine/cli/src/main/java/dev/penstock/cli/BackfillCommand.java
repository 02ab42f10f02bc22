package dev.penstock.cli;

import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** {@code penstock backfill}: runs one flow over a past range. */
final class BackfillCommand implements Command {

    private static final Option<Instant> FROM = Option.value(
                    "--from", Instant.class, "TIME", "The first instant of the range, such as 2026-03-01T00:00:00Z.")
            .asRequired();

    private static final Option<Instant> TO = Option.value(
                    "--to", Instant.class, "TIME", "The instant behind the last of the range.")
            .asRequired();

    private static final Option<Boolean> JSON =
            Option.flag("--json", "Print the execution as one JSON object, and nothing else.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "backfill",
                        "Runs a flow once over what was changed in a past range; where its schedule goes on stays the"
                                + " same.")
                .with(FlowFile.PARAMETER)
                .with(List.of(FROM, TO))
                .with(StoreOptions.ALL)
                .with(List.of(JSON));
    }

    @Override
    public int run(Arguments arguments, Output output) throws IOException {
        var stores = new StoreOptions(arguments);
        Path flow = arguments.value(FlowFile.PARAMETER).orElseThrow();
        Instant from = arguments.value(FROM).orElseThrow();
        Instant to = arguments.value(TO).orElseThrow();
        if (to.isBefore(from)) {
            throw new UsageException("--to is " + to + "; the least is --from, " + from);
        }
        try (FlowEngine engine = stores.builder()
                .threads(Runtime.getRuntime().availableProcessors())
                .build()) {
            FlowDefinitionJson.Reading reading = FlowFile.read(flow);
            RunRequest request = RunRequest.backfill(new TimeWindow(from, to));
            return new Outcome(output, arguments.has(JSON), false)
                    .tell(reading, engine.run(reading.definition(), request));
        } catch (InvalidFlowException e) {
            return FlowFile.refuse(output, flow, e);
        }
    }
}
