package dev.penstock.engine.internal.plan;

import dev.penstock.data.Schema;
import dev.penstock.definition.MapField;
import dev.penstock.engine.internal.operator.MapOperator;
import java.util.OptionalInt;

/** Binds what goes to the destination, and under which name (docs/reference/map.md). */
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
            if (tasks.carry(name)) {
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
}
