package dev.penstock.cli;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code penstock validate}: every problem of a definition, without running it. */
final class ValidateCommand implements Command {

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "validate",
                        "Prints every problem and warning of a definition: rule, place, what was found, what is allowed,"
                                + " and the fix.")
                .with(FlowFile.PARAMETER);
    }

    @Override
    public int run(Arguments arguments, Output output) {
        Path flow = arguments.value(FlowFile.PARAMETER).orElseThrow();
        List<Problem> problems = problems(flow);
        for (Problem problem : problems) {
            output.out().println(FlowFile.describe(problem));
        }
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        output.out()
                .println("%s: %s, %s"
                        .formatted(flow, Counted.of(errors, "error"), Counted.of(problems.size() - errors, "warning")));
        return errors == 0 ? ExitStatus.SUCCESSFUL : ExitStatus.USAGE;
    }

    private static List<Problem> problems(Path flow) {
        try {
            FlowDefinitionJson.Reading reading = FlowFile.read(flow);
            List<Problem> problems = new ArrayList<>(reading.warnings());
            problems.addAll(Penstock.engine(Path.of("buckets")).check(reading.definition()));
            return problems;
        } catch (InvalidFlowException e) {
            return e.problems();
        }
    }
}
