package dev.penstock.definition.json;

import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.ArithmeticOperator;
import dev.penstock.definition.Condition;
import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.Filter;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Partition;
import dev.penstock.definition.Passthrough;
import dev.penstock.definition.Task;
import dev.penstock.definition.TaskProperty;
import dev.penstock.definition.Truncate;
import dev.penstock.definition.UnusedMembers;
import dev.penstock.definition.Validate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes up tasks that a source connector allows. */
final class RandomTasks {

    private final RandomParts parts;
    private final ConnectorType source;

    RandomTasks(RandomParts parts, ConnectorType source) {
        this.parts = parts;
        this.source = source;
    }

    Task next() {
        Set<ConnectorOperator> operators = source.operators();
        List<Supplier<Task>> makers = List.of(
                this::arithmetic,
                this::mask,
                this::validate,
                this::filter,
                this::mapField,
                this::mapAll,
                this::merge,
                () -> new Partition(parts.list(1, 10, parts::someText), unused(true, true)),
                () -> new Passthrough(parts.list(0, 3, parts::text), unused(true, false)),
                () -> new Truncate(
                        parts.text(), 1 + parts.below(9), unused(true, false, TaskProperty.TRUNCATE_LENGTH)));
        Task task;
        do {
            task = makers.get(parts.below(makers.size())).get();
        } while (task.operator() != ConnectorOperator.NO_OP && !operators.contains(task.operator()));
        return task;
    }

    private Task arithmetic() {
        String left = parts.text();
        String right = parts.text();
        String destination = parts.flag() ? Arithmetic.order(left, right) : parts.someText();
        return new Arithmetic(
                parts.one(ArithmeticOperator.values()),
                left,
                right,
                destination,
                unused(false, false, TaskProperty.MATH_OPERATION_FIELDS_ORDER));
    }

    private Task mask() {
        Mask.Side side = parts.one(Mask.Side.values());
        int length = side == Mask.Side.ALL && parts.flag() ? 0 : 1 + parts.below(5);
        String symbol = parts.flag() ? "*" : "\ud83d\ude00";
        return new Mask(
                parts.text(),
                side,
                length,
                symbol,
                unused(true, false, TaskProperty.MASK_LENGTH, TaskProperty.MASK_VALUE));
    }

    private Task validate() {
        return new Validate(
                parts.text(),
                parts.one(Validate.Rule.values()),
                parts.one(Validate.Action.values()),
                unused(true, false, TaskProperty.VALIDATION_ACTION));
    }

    private Task filter() {
        Condition condition =
                switch (parts.below(3)) {
                    case 0 -> new Condition.Projection(parts.list(0, 5, parts::text));
                    case 1 ->
                        new Condition.Between(
                                parts.text(), parts.someText(), parts.someText(), parts.maybe(parts::someText));
                    default ->
                        new Condition.Comparison(
                                parts.text(),
                                parts.one(Condition.Comparison.OPERATORS.toArray(new ConnectorOperator[0])),
                                values(),
                                parts.maybe(parts::someText));
                };
        return new Filter(condition, unused(true, false, condition.properties().toArray(new TaskProperty[0])));
    }

    private List<String> values() {
        return parts.flag()
                ? List.of(parts.someText())
                : parts.list(2, 4, () -> parts.text().replace(",", ""));
    }

    private Task mapField() {
        return new MapField(
                parts.text(),
                parts.text(),
                parts.maybe(parts::someText),
                parts.maybe(parts::someText),
                unused(false, false, TaskProperty.SOURCE_DATA_TYPE, TaskProperty.DESTINATION_DATA_TYPE));
    }

    private Task mapAll() {
        return new MapAll(
                parts.list(0, 4, parts::text),
                parts.flag(),
                unused(true, true, TaskProperty.EXCLUDE_SOURCE_FIELDS_LIST, TaskProperty.INCLUDE_NEW_FIELDS));
    }

    private Task merge() {
        List<String> fields = parts.list(1, 3, parts::text);
        StringBuilder format = new StringBuilder("-");
        fields.forEach(field -> format.append("${").append(field).append('}').append(parts.word()));
        String destination = parts.flag() ? parts.someText() : String.join(",", fields);
        if (destination.isEmpty()) {
            destination = "x";
        }
        return new Merge(fields, destination, format.toString(), unused(false, false, TaskProperty.CONCAT_FORMAT));
    }

    private UnusedMembers unused(boolean inPlace, boolean withoutFields, TaskProperty... used) {
        Map<TaskProperty, String> properties = new LinkedHashMap<>();
        for (TaskProperty property : List.of(TaskProperty.SUBFIELD_CATEGORY_MAP, TaskProperty.MASK_LENGTH)) {
            if (parts.flag() && !List.of(used).contains(property)) {
                properties.put(property, parts.someText());
            }
        }
        Map<String, String> foreign = new LinkedHashMap<>();
        for (ConnectorType connector : List.of(ConnectorType.S3, ConnectorType.GOOGLE_ANALYTICS)) {
            if (parts.flag() && connector != source) {
                foreign.put(connector.key(), ConnectorOperator.BETWEEN.word());
            }
        }
        return new UnusedMembers(
                properties,
                withoutFields ? parts.list(0, 2, parts::text) : List.of(),
                inPlace ? parts.maybe(parts::text) : Optional.empty(),
                foreign);
    }
}
