package dev.penstock.engine.internal.plan;

import dev.penstock.data.Schema;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Passthrough;
import dev.penstock.engine.internal.operator.MapOperator;
import java.util.OptionalInt;

/** Binds what goes to the destination, and under which name (semantics 1.5, 1.8, 9.2 to 9.4, 9.53). */
final class OutputBinding {

    private final SortedTasks tasks;
    private final FieldNeeds needs;
    private final WorkingFields fields;

    OutputBinding(SortedTasks tasks, FieldNeeds needs, WorkingFields fields) {
        this.tasks = tasks;
        this.needs = needs;
        this.fields = fields;
    }

    /**
     * Returns the fields of the destination: those that are carried along, in the order of the source, then those that a
     * Map names.
     *
     * @param carried the fields of the source that can be carried along
     */
    OutputFields bind(Schema carried) {
        var output = new OutputFields();
        for (String name : carried.names()) {
            if (isCarried(name)) {
                output.carry(name, fields.source(name).orElseThrow());
            }
        }
        for (PlacedTask<MapField> placed : tasks.maps) {
            output.map(placed.task().destinationField(), columnOf(placed), placed);
        }
        return output;
    }

    private int columnOf(PlacedTask<MapField> placed) {
        String source = placed.task().sourceField();
        return new Producers(tasks.producers)
                .meantBy(placed.index(), source)
                .map(fields::temporary)
                .orElseGet(() -> sourceColumn(source));
    }

    private int sourceColumn(String name) {
        OptionalInt column = needs.reachesDestination(name) ? fields.source(name) : OptionalInt.empty();
        return column.orElse(MapOperator.NO_SOURCE);
    }

    private boolean isCarried(String name) {
        return isPassed(name) || isMapped(name);
    }

    /** A Passthrough that names fields passes these, one that names none passes all. */
    private boolean isPassed(String name) {
        for (PlacedTask<Passthrough> placed : tasks.passthroughs) {
            boolean namesFields = placed.task().fields().stream().anyMatch(field -> !field.isEmpty());
            if (!namesFields || placed.task().fields().contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** With several Map_all a field stays behind only if all of them leave it. */
    private boolean isMapped(String name) {
        for (PlacedTask<MapAll> placed : tasks.mapAlls) {
            if (!placed.task().excludedFields().contains(name)) {
                return true;
            }
        }
        return false;
    }
}
