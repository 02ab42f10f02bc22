package dev.penstock.definition.json;

import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.ArithmeticOperator;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.NumberRule;
import dev.penstock.definition.Partition;
import dev.penstock.definition.Passthrough;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Task;
import dev.penstock.definition.TaskProperty;
import dev.penstock.definition.TaskType;
import dev.penstock.definition.Truncate;
import dev.penstock.definition.Validate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one element of {@code tasks}. */
final class TaskReader {

    private TaskReader() {}

    /**
     * Reads a task.
     *
     * @param source the source connector; without one the operator is unknown, and the task is only looked through
     */
    static Optional<Task> read(Cursor task, Optional<ConnectorType> source) {
        Optional<TaskType> type = task.requiredChoice("taskType", List.of(TaskType.values()));
        TaskDraft draft = new TaskDraft(task, OperatorReader.read(task, type, source));
        if (type.isPresent()) {
            Supplier<Task> maker = maker(type.get(), draft);
            if (draft.operator().isPresent()) {
                return task.build(maker);
            }
        }
        task.close();
        return Optional.empty();
    }

    /** Checks what the kind needs and returns how to make the task, once its operator is known. */
    private static Supplier<Task> maker(TaskType type, TaskDraft draft) {
        return switch (type) {
            case ARITHMETIC -> arithmetic(draft);
            case FILTER -> FilterReader.filter(draft);
            case MAP -> mapField(draft);
            case MAP_ALL -> mapAll(draft);
            case MASK -> mask(draft);
            case MERGE -> merge(draft);
            case PARTITION -> partition(draft);
            case PASSTHROUGH -> () -> new Passthrough(draft.fields(), draft.unusedInPlace());
            case TRUNCATE -> truncate(draft);
            case VALIDATE -> validate(draft);
        };
    }

    private static Supplier<Task> mapField(TaskDraft draft) {
        String field = draft.onlyField();
        Optional<String> from = draft.take(TaskProperty.SOURCE_DATA_TYPE);
        Optional<String> to = draft.take(TaskProperty.DESTINATION_DATA_TYPE);
        return () -> new MapField(field, draft.destination().orElse(field), from, to, draft.unused());
    }

    private static Supplier<Task> mapAll(TaskDraft draft) {
        List<String> excluded = draft.take(TaskProperty.EXCLUDE_SOURCE_FIELDS_LIST)
                .flatMap(text -> jsonList(draft, TaskProperty.EXCLUDE_SOURCE_FIELDS_LIST, text))
                .orElse(List.of());
        String newFields = draft.take(TaskProperty.INCLUDE_NEW_FIELDS).orElse("false");
        boolean includeNew = newFields.equals("true");
        if (!includeNew && !newFields.equals("false")) {
            draft.breach(
                    TaskProperty.INCLUDE_NEW_FIELDS,
                    "task.include-new-fields",
                    Problem.quote(newFields),
                    "\"true\" or \"false\"");
        }
        return () -> new MapAll(excluded, includeNew, draft.unusedWithFields());
    }

    private static Supplier<Task> mask(TaskDraft draft) {
        String field = draft.onlyField();
        Optional<Mask.Side> side = draft.ofOperator(Mask.Side.values());
        boolean needed = side.isPresent() && side.get() != Mask.Side.ALL;
        TaskProperty property = TaskProperty.MASK_LENGTH;
        Optional<String> text =
                needed ? draft.require(property, NumberRule.MASK_LENGTH.allowed()) : draft.take(property);
        int length = draft.number(property, text, NumberRule.MASK_LENGTH).orElse(0);
        String symbol = draft.take(TaskProperty.MASK_VALUE).orElse(Mask.DEFAULT_SYMBOL);
        if (symbol.codePointCount(0, symbol.length()) != 1) {
            draft.breach(TaskProperty.MASK_VALUE, "task.mask-value", Problem.quote(symbol), "one character");
        }
        return () -> new Mask(field, side.orElseThrow(), length, symbol, draft.unusedInPlace());
    }

    private static Supplier<Task> truncate(TaskDraft draft) {
        String field = draft.onlyField();
        TaskProperty property = TaskProperty.TRUNCATE_LENGTH;
        Optional<String> text = draft.require(property, NumberRule.TRUNCATE_LENGTH.allowed());
        Optional<Integer> length = draft.number(property, text, NumberRule.TRUNCATE_LENGTH);
        return () -> new Truncate(field, length.orElseThrow(), draft.unusedInPlace());
    }

    private static Supplier<Task> validate(TaskDraft draft) {
        String field = draft.onlyField();
        List<Validate.Action> actions = List.of(Validate.Action.values());
        Optional<String> word = draft.require(TaskProperty.VALIDATION_ACTION, Choices.words(actions));
        Optional<Validate.Action> action = draft.choice(TaskProperty.VALIDATION_ACTION, word, actions);
        Optional<Validate.Rule> rule = draft.ofOperator(Validate.Rule.values());
        return () -> new Validate(field, rule.orElseThrow(), action.orElseThrow(), draft.unusedInPlace());
    }

    private static Supplier<Task> merge(TaskDraft draft) {
        Optional<String> format = draft.require(TaskProperty.CONCAT_FORMAT, "text with ${field} placeholders");
        String byDefault = String.join(",", draft.fields());
        return () ->
                new Merge(draft.fields(), draft.destination().orElse(byDefault), format.orElseThrow(), draft.unused());
    }

    private static Supplier<Task> arithmetic(TaskDraft draft) {
        boolean two = draft.hasFields(2);
        String first = two ? draft.fields().get(0) : "";
        String second = two ? draft.fields().get(1) : "";
        String straight = Arithmetic.order(first, second);
        String reversed = Arithmetic.order(second, first);
        String order = draft.take(TaskProperty.MATH_OPERATION_FIELDS_ORDER).orElse(straight);
        if (two && !order.equals(straight) && !order.equals(reversed)) {
            draft.breach(
                    TaskProperty.MATH_OPERATION_FIELDS_ORDER,
                    "task.fields-order",
                    Problem.quote(order),
                    Problem.quote(straight) + " or " + Problem.quote(reversed));
        }
        String left = order.equals(straight) ? first : second;
        String right = order.equals(straight) ? second : first;
        Optional<ArithmeticOperator> operation = draft.ofOperator(ArithmeticOperator.values());
        String destination = draft.destination().orElse(Arithmetic.order(left, right));
        return () -> new Arithmetic(operation.orElseThrow(), left, right, destination, draft.unused());
    }

    private static Supplier<Task> partition(TaskDraft draft) {
        TaskProperty property = TaskProperty.ORDERED_PARTITION_KEYS_LIST;
        List<String> keys = draft.take(property)
                .map(text -> text.startsWith("[")
                        ? jsonList(draft, property, text).orElse(List.of())
                        : List.of(text.split(",", -1)))
                .orElse(draft.fields());
        return () -> new Partition(keys, draft.unusedWithFields());
    }

    private static Optional<List<String>> jsonList(TaskDraft draft, TaskProperty property, String text) {
        Optional<List<String>> list = JsonSyntax.textArray(text);
        if (list.isEmpty()) {
            draft.breach(property, "task.list", Problem.quote(text), "the text of a JSON array of texts");
        }
        return list;
    }
}
