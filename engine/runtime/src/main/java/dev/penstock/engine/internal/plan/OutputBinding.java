package dev.penstock.engine.internal.plan;

import dev.penstock.data.FieldType;
import dev.penstock.data.Schema;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Task;
import dev.penstock.engine.internal.operator.MapOperator;
import java.util.Optional;
import java.util.OptionalInt;

/** Binds what goes to the destination, and under which name (docs/reference/map.md). */
final class OutputBinding {

    private final SortedTasks tasks;
    private final FieldNeeds needs;
    private final WorkingFields fields;
    private final Schema source;

    /** @param source what the source says of its fields */
    OutputBinding(SortedTasks tasks, FieldNeeds needs, WorkingFields fields, Schema source) {
        this.source = source;
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
    OutputFields bind(Schema carried, Typing typing) {
        var output = new OutputFields(typing);
        for (String name : carried.names()) {
            if (tasks.carry(name)) {
                output.carry(name, fields.source(name).orElseThrow(), typeOf(name));
            }
        }
        for (PlacedTask<MapField> placed : tasks.maps) {
            bind(placed, output);
        }
        return output;
    }

    private void bind(PlacedTask<MapField> placed, OutputFields output) {
        String name = placed.task().sourceField();
        Optional<PlacedTask<? extends Task>> producer = new Producers(tasks.producers).meantBy(placed.index(), name);
        if (producer.isPresent()) {
            FieldType made = tasks.transform(name)
                    ? FieldType.STRING
                    : Typing.made(producer.get().task());
            output.map(fields.temporary(producer.get()), placed, made);
        } else {
            output.map(sourceColumn(name), placed, typeOf(name));
        }
    }

    /** Returns the type of a field of the source behind its masks and truncations, which make text of it. */
    private FieldType typeOf(String name) {
        if (tasks.transform(name)) {
            return FieldType.STRING;
        }
        OptionalInt position = source.position(name);
        return position.isPresent() ? source.field(position.getAsInt()).type() : FieldType.ANY;
    }

    private int sourceColumn(String name) {
        OptionalInt column = needs.reachesDestination(name) ? fields.source(name) : OptionalInt.empty();
        return column.orElse(MapOperator.NO_SOURCE);
    }
}
