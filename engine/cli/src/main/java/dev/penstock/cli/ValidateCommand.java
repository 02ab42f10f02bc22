package dev.penstock.cli;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock validate}: every problem of a definition, without running it. */
@Command(
        name = "validate",
        description = "Prints every problem and warning of a definition: rule, place, what was found, what is allowed,"
                + " and the fix.")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FLOW", description = "A file with one flow definition: CreateFlow or DescribeFlow JSON.")
    private Path flow;

    @Override
    public Integer call() {
        List<Problem> problems = problems();
        PrintWriter out = spec.commandLine().getOut();
        for (Problem problem : problems) {
            out.println(FlowFile.describe(problem));
        }
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        out.println("%s: %s, %s"
                .formatted(flow, Counted.of(errors, "error"), Counted.of(problems.size() - errors, "warning")));
        return errors == 0 ? ExitStatus.SUCCESSFUL : ExitStatus.USAGE;
    }

    private List<Problem> problems() {
        try {
            FlowDefinitionJson.Reading reading = FlowFile.read(spec.commandLine(), flow);
            List<Problem> problems = new ArrayList<>(reading.warnings());
            problems.addAll(Penstock.engine(Path.of("buckets")).check(reading.definition()));
            return problems;
        } catch (InvalidFlowException e) {
            return e.problems();
        }
    }
}
