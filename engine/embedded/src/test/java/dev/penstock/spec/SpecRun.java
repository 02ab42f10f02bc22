package dev.penstock.spec;

import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.FlowExecution;
import dev.penstock.spec.Outcome.Failure;
import dev.penstock.spec.Outcome.Place;
import dev.penstock.spec.Outcome.Written;
import java.util.List;
import java.util.Optional;

/** Runs cases and says what came of them. */
final class SpecRun {

    private static final String UNCONVERTED = " values are null instead";

    private SpecRun() {}

    /** Runs a case with one thread and the parts that most users have. */
    static Outcome plain(SpecCase spec) {
        Workbench bench = new Workbench(spec.options(), 1);
        spec.inputs().forEach(bench::put);
        try {
            FlowDefinition flow = definition(spec);
            boolean built = spec.connector().equals("S3");
            FlowExecution execution = built ? bench.engine().run(flow) : bench.run(flow, spec.inputType());
            return ran(execution, bench.written(execution));
        } catch (InvalidFlowException e) {
            return refused(e);
        }
    }

    /** Runs a case with three threads that take a record or two at a time. */
    static Outcome chopped(SpecCase spec) {
        Workbench bench = new Workbench(spec.options(), 3);
        spec.inputs().forEach(bench::put);
        try {
            FlowExecution execution = bench.runChopped(definition(spec), spec.inputType());
            return ran(execution, bench.written(execution));
        } catch (InvalidFlowException e) {
            return refused(e);
        }
    }

    private static FlowDefinition definition(SpecCase spec) {
        String json = SpecFlow.json(spec.connector(), spec.inputType(), spec.tasks(), spec.outputType());
        return FlowDefinitionJson.read(json).definition();
    }

    private static Outcome ran(FlowExecution execution, List<Written> objects) {
        return new Outcome(
                objects,
                execution.recordsFiltered(),
                execution.dropped().stream()
                        .map(dropped -> "tasks[%d]: %d".formatted(dropped.task(), dropped.records()))
                        .toList(),
                execution.warnings().stream()
                        .filter(SpecRun::isUnconverted)
                        .map(SpecRun::unconverted)
                        .toList(),
                execution.warnings().stream()
                        .filter(warning -> !isUnconverted(warning))
                        .map(Problem::rule)
                        .toList(),
                execution.error().map(error -> new Failure(error.code().name(), error.message())),
                List.of());
    }

    private static Outcome refused(InvalidFlowException refusal) {
        return new Outcome(
                List.of(),
                0,
                List.of(),
                List.of(),
                refusal.warnings().stream().map(Problem::rule).toList(),
                Optional.empty(),
                refusal.errors().stream()
                        .map(problem -> new Place(problem.rule(), problem.place(), problem.found()))
                        .toList());
    }

    private static boolean isUnconverted(Problem warning) {
        return warning.rule().equals("value.unconvertible");
    }

    /** Takes the task and the number out of the words of a warning, which has no number to itself. */
    private static String unconverted(Problem warning) {
        int end = warning.found().indexOf(UNCONVERTED);
        int begin = warning.found().lastIndexOf(' ', end - 1) + 1;
        return warning.place() + ": " + warning.found().substring(begin, end);
    }
}
