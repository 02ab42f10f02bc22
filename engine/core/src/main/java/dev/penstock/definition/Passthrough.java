package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * Moves the records as they are.
 *
 * @param fields the fields that the definition names; empty if it names none
 * @param unused members without a meaning for this kind
 */
public record Passthrough(List<String> fields, UnusedMembers unused) implements Task {

    public Passthrough {
        fields = Check.fields(fields, "fields");
        requireNonNull(unused, "unused is null");
        unused.mayHave(Set.of(UnusedMembers.Member.DESTINATION_FIELD));
    }

    /** Creates a task without unused members. */
    public Passthrough(List<String> fields) {
        this(fields, UnusedMembers.NONE);
    }

    @Override
    public TaskType type() {
        return TaskType.PASSTHROUGH;
    }

    @Override
    public ConnectorOperator operator() {
        return ConnectorOperator.NO_OP;
    }

    @Override
    public List<String> sourceFields() {
        return fields;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.passthrough(this);
    }
}
