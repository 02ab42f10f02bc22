package dev.penstock.engine.internal.plan;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Field;
import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import dev.penstock.definition.Filter;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.engine.internal.operator.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a plan of a definition, in two parts: what can be seen without the source, and what needs its fields.
 *
 * <p>Every problem is found before the first record, and all of them at once. Immutable, shared by threads.
 */
public final class FlowCompiler {

    private final FlowOptions options;

    public FlowCompiler(FlowOptions options) {
        this.options = requireNonNull(options, "options is null");
    }

    /** Returns the problems and warnings of a definition that can be seen without its source. */
    public List<Problem> check(FlowDefinition definition) {
        List<Problem> problems = new ArrayList<>();
        var tasks = new SortedTasks(definition.tasks());
        var needs = new FieldNeeds(tasks);
        new ProjectionRules(definition.source().connectorType(), tasks, options, problems).check();
        new UnbuiltTasks(problems).check(definition.tasks());
        for (PlacedTask<Filter> placed : tasks.filters) {
            bindFilter(placed, 0, problems);
        }
        new OutputBinding(tasks, needs, problems).check();
        return problems;
    }

    /** Whether the tasks of a definition want every field of the source, so that it has to say which there are. */
    public boolean wantsEveryField(FlowDefinition definition) {
        return new SortedTasks(definition.tasks()).mapsEveryField();
    }

    /**
     * Returns the plan for a source with these fields.
     *
     * @throws InvalidFlowException if {@link #check} finds an error
     * @throws MissingFieldException if a task reads a field that the source does not have
     */
    public FlowPlan compile(FlowDefinition definition, SourceSchema source) throws MissingFieldException {
        List<Problem> problems = check(definition);
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            throw new InvalidFlowException(problems);
        }
        var tasks = new SortedTasks(definition.tasks());
        var needs = new FieldNeeds(tasks);
        Schema read = fieldsToRead(tasks, needs, source);

        List<Condition> pushed = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (PlacedTask<Filter> placed : tasks.filters) {
            Condition condition = placed.task().condition();
            pushed.add(condition);
            steps.add(filterStep(placed, read));
        }
        Schema carried = tasks.mapsEveryField() ? source.schema() : Schema.EMPTY;
        OutputFields output = new OutputBinding(tasks, needs, new ArrayList<>()).bind(carried, read);
        steps.add(mapStep(output));
        boolean readsNothing = new ProjectionRules(
                        definition.source().connectorType(), tasks, options, new ArrayList<>())
                .movesNothing();
        return new FlowPlan(readsNothing, read, pushed, steps, output.schema(), List.of(), problems);
    }

    private static Schema fieldsToRead(SortedTasks tasks, FieldNeeds needs, SourceSchema source)
            throws MissingFieldException {
        Set<String> names = new LinkedHashSet<>();
        if (tasks.mapsEveryField()) {
            names.addAll(source.schema().names());
        }
        names.addAll(needs.named());
        List<Field> fields = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            if (source.open() || source.schema().contains(name)) {
                fields.add(Field.of(name));
            } else {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new MissingFieldException(missing, source.schema().names());
        }
        return Schema.of(fields);
    }

    private Step filterStep(PlacedTask<Filter> placed, Schema read) {
        Condition condition = placed.task().condition();
        String field = FieldNeeds.fieldOf(condition);
        int column = read.position(field).orElseThrow();
        Operator operator = bindFilter(placed, column, new ArrayList<>()).orElseThrow();
        return new Step(Stage.FILTER, placed.index(), Titles.of(condition), field, column, Outcome.FILTERS, operator);
    }

    private Optional<Operator> bindFilter(PlacedTask<Filter> placed, int column, List<Problem> problems) {
        var binding = new FilterBinding(placed, options, problems);
        if (placed.task().condition() instanceof Condition.Between between) {
            return binding.bind(between, column);
        }
        return binding.bind((Condition.Comparison) placed.task().condition(), column);
    }

    private static Step mapStep(OutputFields output) {
        return new Step(
                Stage.MAP,
                Step.SEVERAL_TASKS,
                "Map to " + output.schema().size() + " fields",
                "",
                Step.SEVERAL_COLUMNS,
                Outcome.KEEPS,
                output.operator());
    }
}
