package dev.penstock.definition.json;

import dev.penstock.definition.Condition;
import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.Filter;
import dev.penstock.definition.Task;
import dev.penstock.definition.TaskProperty;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the conditions of Filter tasks. */
final class FilterReader {

    private FilterReader() {}

    static Supplier<Task> filter(TaskDraft draft) {
        if (draft.operator().isEmpty()) {
            return () -> {
                throw new IllegalStateException("the operator is not known");
            };
        }
        ConnectorOperator operator = draft.operator().get();
        if (operator == ConnectorOperator.PROJECTION) {
            return () -> new Filter(new Condition.Projection(draft.fields()), draft.unusedInPlace());
        }
        return operator == ConnectorOperator.BETWEEN ? between(draft) : comparison(draft, operator);
    }

    private static Supplier<Task> between(TaskDraft draft) {
        String field = draft.onlyField();
        Optional<String> lower = draft.require(TaskProperty.LOWER_BOUND, "the bound below");
        Optional<String> upper = draft.require(TaskProperty.UPPER_BOUND, "the bound above");
        Optional<String> dataType = draft.take(TaskProperty.DATA_TYPE);
        return () -> new Filter(
                new Condition.Between(field, lower.orElseThrow(), upper.orElseThrow(), dataType),
                draft.unusedInPlace());
    }

    private static Supplier<Task> comparison(TaskDraft draft, ConnectorOperator operator) {
        String field = draft.onlyField();
        List<String> values = values(draft);
        Optional<String> dataType = draft.take(TaskProperty.DATA_TYPE);
        return () -> new Filter(new Condition.Comparison(field, operator, values, dataType), draft.unusedInPlace());
    }

    /** One value may hold commas; several are cut at each comma, and nothing is trimmed. */
    private static List<String> values(TaskDraft draft) {
        if (draft.met(TaskProperty.VALUES)) {
            if (draft.met(TaskProperty.VALUE)) {
                draft.breach(TaskProperty.VALUES, "task.values", "VALUE and VALUES together", "either VALUE or VALUES");
            }
            draft.take(TaskProperty.VALUE);
            Optional<String> texts = draft.take(TaskProperty.VALUES);
            return texts.isPresent() ? List.of(texts.get().split(",", -1)) : List.of();
        }
        Optional<String> text = draft.require(TaskProperty.VALUE, "a value, or several in VALUES");
        return text.isPresent() ? List.of(text.get()) : List.of();
    }
}
