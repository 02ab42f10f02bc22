package dev.penstock.engine.internal.plan;

import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.Condition;
import dev.penstock.definition.Filter;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Task;
import dev.penstock.definition.Validate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which fields of the source the tasks of a flow read (semantics 1.3, 1.5, 9.2 to 9.4).
 *
 * <p>A projection says which fields can reach the destination by name; it does not narrow a Map_all, and what filters,
 * validations, merges and calculations read is fetched whether it is projected or not.
 */
final class FieldNeeds {

    private final SortedTasks tasks;
    private final Set<String> projected = new HashSet<>();
    private final Set<String> derived = new HashSet<>();

    FieldNeeds(SortedTasks tasks) {
        this.tasks = tasks;
        for (PlacedTask<Filter> placed : tasks.projections) {
            projected.addAll(((Condition.Projection) placed.task().condition()).fields());
        }
        for (PlacedTask<? extends Task> placed : tasks.producers) {
            placed.task().destination().ifPresent(derived::add);
        }
    }

    /** Whether a task makes a temporary field of this name. */
    boolean isDerived(String name) {
        return derived.contains(name);
    }

    /** Whether a field of the source that a Map names has a value there: without projection, all have. */
    boolean reachesDestination(String name) {
        return tasks.projections.isEmpty() || tasks.mapsEveryField() || projected.contains(name);
    }

    /** Returns the fields of the source that tasks name and need, in the order in which tasks name them. */
    Set<String> named() {
        Set<String> names = new LinkedHashSet<>();
        for (PlacedTask<Filter> placed : tasks.filters) {
            names.add(fieldOf(placed.task().condition()));
        }
        for (PlacedTask<Validate> placed : tasks.validations) {
            names.add(placed.task().field());
        }
        for (PlacedTask<? extends Task> placed : tasks.producers) {
            names.addAll(inputsOf(placed.task()));
        }
        for (PlacedTask<MapField> placed : tasks.maps) {
            String name = placed.task().sourceField();
            if (!isDerived(name) && reachesDestination(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Returns the one field that a condition, which is no projection, looks at. */
    static String fieldOf(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return comparison.field();
        }
        return ((Condition.Between) condition).field();
    }

    private static Set<String> inputsOf(Task producer) {
        if (producer instanceof Merge merge) {
            return new LinkedHashSet<>(merge.fields());
        }
        Arithmetic arithmetic = (Arithmetic) producer;
        Set<String> operands = new LinkedHashSet<>();
        operands.add(arithmetic.left());
        operands.add(arithmetic.right());
        return operands;
    }
}
