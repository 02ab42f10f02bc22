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
import dev.penstock.definition.Partition;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        new ProjectionRules(definition.source().connectorType(), tasks, options, problems).check();
        for (PlacedTask<Filter> placed : tasks.filters) {
            new FilterBinding(placed, options, problems).bind(placed.task().condition(), 0);
        }
        new Producers(tasks.producers).check(tasks.maps, problems);
        new OutputRules(tasks, new FieldNeeds(tasks), problems).check();
        return problems;
    }

    /** Whether a source has to say which fields there are, or of which types they are. */
    public boolean wantsEveryField(FlowDefinition definition) {
        var tasks = new SortedTasks(definition.tasks());
        return tasks.mapsEveryField() || Typing.of(definition).asksTheSource(tasks);
    }

    /**
     * Returns the plan for a source with these fields.
     *
     * @throws InvalidFlowException if {@link #check} finds an error
     * @throws MissingFieldException if a task reads a field that the source does not have
     */
    public FlowPlan compile(FlowDefinition definition, SourceSchema source) throws MissingFieldException {
        List<Problem> problems = check(definition);
        for (Problem problem : problems) {
            if (problem.severity() == Problem.Severity.ERROR) {
                throw new InvalidFlowException(problems);
            }
        }
        var tasks = new SortedTasks(definition.tasks());
        var needs = new FieldNeeds(tasks);
        Schema read = fieldsToRead(tasks, needs, source);
        new OutputRules(tasks, needs, problems).checkExcluded(source);
        new MaskRules(tasks, problems).check(source);
        var fields = new WorkingFields(read);
        List<Step> steps = new ArrayList<>(new Steps(tasks, options, fields).build());
        OutputFields output = new OutputBinding(tasks, needs, fields, source.schema())
                .bind(carried(tasks, source, read), Typing.of(definition));
        steps.addAll(output.steps(options));
        boolean movesNothing = new ProjectionRules(
                        definition.source().connectorType(), tasks, options, new ArrayList<>())
                .movesNothing();
        List<Condition> pushed = new ArrayList<>();
        for (PlacedTask<Filter> placed : tasks.filters) {
            pushed.add(placed.task().condition());
        }
        List<Integer> keys = partitionKeys(tasks, output.schema());
        Schema written = Typing.of(definition).written(output.schema());
        return new FlowPlan(movesNothing, read, pushed, steps, output.schema(), written, keys, problems);
    }

    private static Schema fieldsToRead(SortedTasks tasks, FieldNeeds needs, SourceSchema source)
            throws MissingFieldException {
        Set<String> names = new LinkedHashSet<>();
        if (tasks.mapsEveryField()) {
            names.addAll(source.schema().names());
        }
        Set<String> named = needs.named();
        names.addAll(named);
        List<Field> fields = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            if (source.open() || source.schema().contains(name)) {
                // What is only carried along is the key that the source told of, never a path that looks like it.
                boolean carried = !named.contains(name);
                fields.add(carried && isKey(source.schema(), name) ? Field.key(name) : Field.of(name));
            } else {
                missing.add(name);
            }
        }
        missing.addAll(missingTransformed(tasks, source));
        if (!missing.isEmpty()) {
            throw new MissingFieldException(missing, source.schema().names());
        }
        return Schema.of(fields);
    }

    private static boolean isKey(Schema source, String name) {
        return source.field(source.position(name).orElseThrow()).isKey();
    }

    /** A mask of a field that is not there masks nothing, which is never what was meant. */
    private static List<String> missingTransformed(SortedTasks tasks, SourceSchema source) {
        var producers = new Producers(tasks.producers);
        Set<String> missing = new LinkedHashSet<>();
        for (PlacedTask<? extends Task> placed : tasks.transforms) {
            String name = placed.task().sourceFields().get(0);
            if (!source.open() && !source.schema().contains(name) && !producers.make(name)) {
                missing.add(name);
            }
        }
        return List.copyOf(missing);
    }

    /** Returns the fields that can be carried along: those of the source, and the partition keys that it may yet have. */
    private static Schema carried(SortedTasks tasks, SourceSchema source, Schema read) {
        if (!tasks.mapsEveryField()) {
            return Schema.EMPTY;
        }
        Set<String> names = new LinkedHashSet<>(source.schema().names());
        for (PlacedTask<Partition> placed : tasks.partitions) {
            placed.task().keys().stream().filter(read::contains).forEach(names::add);
        }
        return Schema.ofNames(names);
    }

    private static List<Integer> partitionKeys(SortedTasks tasks, Schema output) {
        Set<Integer> positions = new LinkedHashSet<>();
        for (PlacedTask<Partition> placed : tasks.partitions) {
            for (String key : placed.task().keys()) {
                positions.add(output.position(key).orElseThrow());
            }
        }
        return List.copyOf(positions);
    }
}
