package dev.penstock.engine.internal.plan;

import dev.penstock.definition.Condition;
import dev.penstock.definition.Filter;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Partition;
import dev.penstock.definition.Task;
import dev.penstock.definition.Validate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which fields of the source the tasks of a flow read (docs/reference/projection.md).
 *
 * <p>A projection says which fields can reach the destination by name; it does not narrow a Map_all, and what filters,
 * validations, merges and calculations read is fetched whether it is projected or not.
 */
final class FieldNeeds {

    private final SortedTasks tasks;
    private final Producers producers;
    private final Set<String> projected = new HashSet<>();

    FieldNeeds(SortedTasks tasks) {
        this.tasks = tasks;
        this.producers = new Producers(tasks.producers);
        for (PlacedTask<Filter> placed : tasks.projections) {
            projected.addAll(placed.task().condition().fields());
        }
    }

    /** Whether a field of the source that a Map names has a value there: without projection, all have. */
    boolean reachesDestination(String name) {
        return tasks.projections.isEmpty() || tasks.mapsEveryField() || projected.contains(name);
    }

    /** Returns the fields of the source that tasks name and need, in the order in which tasks name them. */
    Set<String> named() {
        Set<String> names = new LinkedHashSet<>();
        for (PlacedTask<MapField> placed : tasks.maps) {
            String name = placed.task().sourceField();
            if (!producers.make(name) && reachesDestination(name)) {
                names.add(name);
            }
        }
        for (PlacedTask<Filter> placed : tasks.filters) {
            names.add(fieldOf(placed.task().condition()));
        }
        for (PlacedTask<Validate> placed : tasks.validations) {
            names.add(placed.task().field());
        }
        for (PlacedTask<? extends Task> placed : tasks.producers) {
            for (String input : Producers.inputsOf(placed.task())) {
                if (producers.before(placed.index(), input).isEmpty()) {
                    names.add(input);
                }
            }
        }
        if (tasks.mapsEveryField()) {
            addCarriedKeys(names);
        }
        return names;
    }

    /** Returns the one field that a condition, which is no projection, looks at. */
    static String fieldOf(Condition condition) {
        return condition.fields().get(0);
    }

    /** A partition key that no Map makes is a field that is carried along. */
    private void addCarriedKeys(Set<String> names) {
        for (PlacedTask<Partition> placed : tasks.partitions) {
            for (String key : placed.task().keys()) {
                if (tasks.maps.stream()
                        .noneMatch(map -> map.task().destinationField().equals(key))) {
                    names.add(key);
                }
            }
        }
    }
}
