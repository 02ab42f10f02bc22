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

    /** One field of the destination; the map is absent for one that is carried along. */
    private record Source(int column, Optional<PlacedTask<MapField>> map) {

        FieldType type() {
            return map.flatMap(placed -> placed.task().destinationDataType())
                    .flatMap(TypeLabels::typeOf)
                    .orElse(FieldType.ANY);
        }
    }

    private final Map<String, Source> sources = new LinkedHashMap<>();

    /** Adds a field that is carried along under its own name. */
    void carry(String name, int column) {
        sources.put(name, new Source(column, Optional.empty()));
    }

    /** Adds a field that a task maps by name. */
    void map(String name, int column, PlacedTask<MapField> task) {
        sources.put(name, new Source(column, Optional.of(task)));
    }

    /** Returns the fields, in the order in which their names came up first. */
    Schema schema() {
        List<Field> fields = new ArrayList<>();
        sources.forEach((name, source) -> fields.add(new Field(name, source.type())));
        return Schema.of(fields);
    }

    /** Returns the steps that make the fields: one that names them, and one for each that gets a type. */
    List<Step> steps(FlowOptions options) {
        List<Step> steps = new ArrayList<>();
        steps.add(mapStep());
        int column = 0;
        for (Source source : sources.values()) {
            if (source.map().isPresent() && source.column() != MapOperator.NO_SOURCE) {
                conversion(source.map().get(), source.type(), column, Outcome.converting(options))
                        .ifPresent(steps::add);
            }
            column++;
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
