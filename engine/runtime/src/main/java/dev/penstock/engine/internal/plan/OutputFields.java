package dev.penstock.engine.internal.plan;

import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Schema;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.MapField;
import dev.penstock.engine.internal.operator.MapOperator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of the destination while they are collected: which column each is made of. The last of a name wins. */
final class OutputFields {

    /**
     * One field of the destination.
     *
     * @param map absent for one that is carried along
     * @param named the type that its values are made into, if it is named
     * @param known the type that they have if it is not
     */
    private record Source(int column, Optional<PlacedTask<MapField>> map, Optional<FieldType> named, FieldType known) {

        FieldType type() {
            return named.orElse(known);
        }
    }

    private final Typing typing;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    OutputFields(Typing typing) {
        this.typing = typing;
    }

    /**
     * Adds a field that is carried along under its own name.
     *
     * @param known the type that its values have
     */
    void carry(String name, int column, FieldType known) {
        sources.put(name, new Source(column, Optional.empty(), Optional.empty(), typing.carried(known)));
    }

    /**
     * Adds a field that a task maps by name.
     *
     * @param known the type that its values have before
     */
    void map(int column, PlacedTask<MapField> placed, FieldType known) {
        MapField task = placed.task();
        sources.put(
                task.destinationField(),
                new Source(column, Optional.of(placed), typing.named(task), typing.carried(known)));
    }

    /** Returns the fields, in the order in which their names came up first. */
    Schema schema() {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Source> field : sources.entrySet()) {
            fields.add(new Field(field.getKey(), field.getValue().type()));
        }
        return Schema.of(fields);
    }

    /** Returns the steps that make the fields: one that names them, and one for each that gets a type. */
    List<Step> steps(FlowOptions options) {
        List<Step> steps = new ArrayList<>();
        steps.add(mapStep());
        int position = 0;
        for (Source source : sources.values()) {
            int column = position++;
            if (source.map().isPresent() && source.named().isPresent() && source.column() != MapOperator.NO_SOURCE) {
                conversion(source.map().get(), source.named().get(), column, Outcome.converting(options))
                        .ifPresent(steps::add);
            }
        }
        return steps;
    }

    private Step mapStep() {
        int[] columns = new int[sources.size()];
        boolean[] named = new boolean[sources.size()];
        List<Integer> inputs = new ArrayList<>();
        int i = 0;
        for (Source source : sources.values()) {
            columns[i] = source.column();
            named[i] = source.map().isPresent();
            inputs.add(source.column());
            i++;
        }
        return new Step(
                Stage.MAP,
                Step.SEVERAL_TASKS,
                "Map to " + String.join(", ", sources.keySet()),
                "",
                Step.SEVERAL_COLUMNS,
                inputs,
                Outcome.KEEPS,
                new MapOperator(schema(), columns, named));
    }

    private static Optional<Step> conversion(PlacedTask<MapField> placed, FieldType type, int column, Outcome outcome) {
        return Conversions.to(type, column)
                .map(operator -> new Step(
                        Stage.MAP,
                        placed.index(),
                        Titles.of(placed.task()),
                        placed.task().destinationField(),
                        column,
                        List.of(column),
                        outcome,
                        operator));
    }
}
