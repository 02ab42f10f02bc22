package dev.penstock.engine.internal.plan;

import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.Condition;
import dev.penstock.definition.Filter;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Partition;
import dev.penstock.definition.Passthrough;
import dev.penstock.definition.Task;
import dev.penstock.definition.Truncate;
import dev.penstock.definition.Validate;
import java.util.ArrayList;
import java.util.List;

/** The tasks of a definition by kind, each kind in list order. Where a task stands among other kinds does not matter. */
final class SortedTasks {

    final List<PlacedTask<Filter>> projections = new ArrayList<>();
    final List<PlacedTask<Filter>> filters = new ArrayList<>();
    final List<PlacedTask<Validate>> validations = new ArrayList<>();
    /** Masks and truncations, which keep their order among each other. */
    final List<PlacedTask<? extends Task>> transforms = new ArrayList<>();
    /** Merges and calculations. */
    final List<PlacedTask<? extends Task>> producers = new ArrayList<>();

    final List<PlacedTask<MapField>> maps = new ArrayList<>();
    final List<PlacedTask<MapAll>> mapAlls = new ArrayList<>();
    final List<PlacedTask<Passthrough>> passthroughs = new ArrayList<>();
    final List<PlacedTask<Partition>> partitions = new ArrayList<>();

    SortedTasks(List<Task> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            tasks.get(i).match(new Sorter(i));
        }
    }

    /** Whether the fields of the source go to the destination as a whole. */
    boolean mapsEveryField() {
        return !mapAlls.isEmpty() || !passthroughs.isEmpty();
    }

    /** Whether a mask or a truncation works on fields of this name. */
    boolean transform(String name) {
        for (PlacedTask<? extends Task> placed : transforms) {
            if (placed.task().sourceFields().contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a field of the source goes to the destination under its own name without a Map. */
    boolean carry(String name) {
        return pass(name) || mapAlong(name);
    }

    /** A Passthrough that names fields passes these, one that names none passes all. */
    private boolean pass(String name) {
        for (PlacedTask<Passthrough> placed : passthroughs) {
            boolean namesFields = placed.task().fields().stream().anyMatch(field -> !field.isEmpty());
            if (!namesFields || placed.task().fields().contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** With several Map_all a field stays behind only if all of them leave it. */
    private boolean mapAlong(String name) {
        for (PlacedTask<MapAll> placed : mapAlls) {
            if (!placed.task().excludedFields().contains(name)) {
                return true;
            }
        }
        return false;
    }

    private final class Sorter implements Task.Cases<Boolean> {

        private final int index;

        Sorter(int index) {
            this.index = index;
        }

        @Override
        public Boolean arithmetic(Arithmetic task) {
            return producers.add(new PlacedTask<>(index, task));
        }

        @Override
        public Boolean filter(Filter task) {
            boolean projection = task.condition() instanceof Condition.Projection;
            return (projection ? projections : filters).add(new PlacedTask<>(index, task));
        }

        @Override
        public Boolean mapField(MapField task) {
            return maps.add(new PlacedTask<>(index, task));
        }

        @Override
        public Boolean mapAll(MapAll task) {
            return mapAlls.add(new PlacedTask<>(index, task));
        }

        @Override
        public Boolean mask(Mask task) {
            return transforms.add(new PlacedTask<>(index, task));
        }

        @Override
        public Boolean merge(Merge task) {
            return producers.add(new PlacedTask<>(index, task));
        }

        @Override
        public Boolean partition(Partition task) {
            return partitions.add(new PlacedTask<>(index, task));
        }

        @Override
        public Boolean passthrough(Passthrough task) {
            return passthroughs.add(new PlacedTask<>(index, task));
        }

        @Override
        public Boolean truncate(Truncate task) {
            return transforms.add(new PlacedTask<>(index, task));
        }

        @Override
        public Boolean validate(Validate task) {
            return validations.add(new PlacedTask<>(index, task));
        }
    }
}
