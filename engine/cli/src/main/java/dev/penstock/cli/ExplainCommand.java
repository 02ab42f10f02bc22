package dev.penstock.cli;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExplanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock explain}: the plan of a flow, and what it does to the first records. */
@Command(
        name = "explain",
        description = "Prints how a flow would run, stage by stage, and with records what becomes of the first of them."
                + " Values are shown before they are masked too. Nothing is written.",
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FLOW", description = "A file with one flow definition: CreateFlow or DescribeFlow JSON.")
    private Path flow;

    @Mixin
    private RecordsOptions records;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many records to follow (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Print the explanation as one JSON object to standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit is %d; the least is 0".formatted(limit));
        }
        records.check(spec.commandLine());
        try {
            FlowExplanation explanation = explain(FlowFile.read(spec.commandLine(), flow));
            String text = json ? ExplanationJson.of(explanation) : ExplanationText.of(explanation);
            spec.commandLine().getOut().println(text);
            return ExitStatus.SUCCESSFUL;
        } catch (InvalidFlowException e) {
            FlowFile.tell(spec.commandLine(), e.problems());
            spec.commandLine().getErr().println("penstock: " + flow + " is not a valid flow definition");
            return ExitStatus.USAGE;
        }
    }

    private FlowExplanation explain(FlowDefinitionJson.Reading reading) throws IOException {
        FlowFile.tell(spec.commandLine(), reading.warnings());
        FlowEngine engine = Penstock.engine(Path.of("buckets"));
        return records.source().isPresent()
                ? engine.explain(reading.definition(), records.source().get(), limit)
                : engine.explain(reading.definition());
    }
}
