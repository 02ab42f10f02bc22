package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the first characters of a field, in place.
 *
 * @param field the field
 * @param length how many characters are kept at most, at least 1
 * @param unused members without a meaning for this kind
 */
public record Truncate(String field, int length, UnusedMembers unused) implements Task {

    public Truncate {
        TextRule.SOURCE_FIELD.require("sourceFields[0]", field);
        NumberRule.TRUNCATE_LENGTH.require(TaskProperty.TRUNCATE_LENGTH.place(), length);
        requireNonNull(unused, "unused is null");
        unused.mayHave(Set.of(UnusedMembers.Member.DESTINATION_FIELD), TaskProperty.TRUNCATE_LENGTH);
    }

    /** Creates a task without unused members. */
    public Truncate(String field, int length) {
        this(field, length, UnusedMembers.NONE);
    }

    @Override
    public TaskType type() {
        return TaskType.TRUNCATE;
    }

    @Override
    public ConnectorOperator operator() {
        return ConnectorOperator.NO_OP;
    }

    @Override
    public List<String> sourceFields() {
        return List.of(field);
    }

    @Override
    public Map<TaskProperty, String> taskProperties() {
        return PropertyText.of(unused)
                .put(TaskProperty.TRUNCATE_LENGTH, Integer.toString(length))
                .map();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.truncate(this);
    }
}
