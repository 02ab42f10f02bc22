package dev.penstock.cli;

import dev.penstock.connector.SourceConnector;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExplanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code penstock explain}: the plan of a flow, and what it does to the first records. */
final class ExplainCommand implements Command {

    private static final Option<Integer> LIMIT =
            Option.value("--limit", Integer.class, "N", "How many records to follow (default: 10).");

    private static final Option<Boolean> JSON =
            Option.flag("--json", "Print the explanation as one JSON object to standard output.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "explain",
                        "Prints how a flow would run, stage by stage, and with records what becomes of the first of them."
                                + " Values are shown before they are masked too. Nothing is written.")
                .with(FlowFile.PARAMETER)
                .with(RecordsOptions.ALL)
                .with(List.of(LIMIT, JSON));
    }

    @Override
    public int run(Arguments arguments, Output output) throws IOException {
        int limit = arguments.value(LIMIT).orElse(10);
        if (limit < 0) {
            throw new UsageException("--limit is %d; the least is 0".formatted(limit));
        }
        var records = new RecordsOptions(arguments);
        Path flow = arguments.value(FlowFile.PARAMETER).orElseThrow();
        try {
            FlowDefinitionJson.Reading reading = FlowFile.read(flow);
            FlowFile.tell(output, reading.warnings());
            FlowExplanation explanation = explain(reading, records.source(), limit);
            output.out()
                    .println(arguments.has(JSON) ? ExplanationJson.of(explanation) : ExplanationText.of(explanation));
            return ExitStatus.SUCCESSFUL;
        } catch (InvalidFlowException e) {
            return FlowFile.refuse(output, flow, e);
        }
    }

    private static FlowExplanation explain(
            FlowDefinitionJson.Reading reading, Optional<SourceConnector> source, int limit) throws IOException {
        FlowEngine engine = Penstock.engine(Path.of("buckets"));
        return source.isPresent()
                ? engine.explain(reading.definition(), source.get(), limit)
                : engine.explain(reading.definition());
    }
}
