package dev.penstock.engine.internal.plan;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.engine.internal.operator.Operator;
import java.util.Arrays;
import java.util.List;

/**
 * One operator in its place, and where it comes from.
 *
 * @param stage when it works
 * @param task the index of its task in the definition, or {@link #SEVERAL_TASKS}
 * @param title what it does, in words of the definition: {@code Filter price GREATER_THAN 10}
 * @param field the name of the field that it looks at or makes; empty for several
 * @param column the position of that field when the step has ended, or {@link #SEVERAL_COLUMNS}
 * @param inputs the positions of the fields that it reads, when it begins
 * @param outcome what it means when it removes something
 * @param operator what does it
 */
public record Step(
        Stage stage,
        int task,
        String title,
        String field,
        int column,
        List<Integer> inputs,
        Outcome outcome,
        Operator operator) {

    /** The index of a step that more than one task has made. */
    public static final int SEVERAL_TASKS = -1;

    /** The position of a step that concerns more than one column. */
    public static final int SEVERAL_COLUMNS = -1;

    /** Returns the fields that there are when the step has ended, if these are there when it begins. */
    public Schema schemaAfter(Schema before) {
        Column[] columns = new Column[before.size()];
        Arrays.fill(columns, Column.empty(Kind.NULL, 0));
        return operator.apply(RecordBatch.wrap(before, columns, 0)).schema();
    }

    public Step {
        requireNonNull(stage, "stage is null");
        requireNonNull(title, "title is null");
        requireNonNull(field, "field is null");
        inputs = List.copyOf(inputs);
        requireNonNull(outcome, "outcome is null");
        requireNonNull(operator, "operator is null");
    }
}
