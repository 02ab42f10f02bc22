package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the records, or the fields, that a condition names.
 *
 * @param condition what is kept
 * @param unused members without a meaning for this kind
 */
public record Filter(Condition condition, UnusedMembers unused) implements Task {

    public Filter {
        requireNonNull(condition, "condition is null");
        requireNonNull(unused, "unused is null");
        unused.mayHave(Set.of(UnusedMembers.Member.DESTINATION_FIELD), condition.properties());
    }

    /** Creates a task without unused members. */
    public Filter(Condition condition) {
        this(condition, UnusedMembers.NONE);
    }

    @Override
    public TaskType type() {
        return TaskType.FILTER;
    }

    @Override
    public ConnectorOperator operator() {
        return condition.operator();
    }

    @Override
    public List<String> sourceFields() {
        return condition.fields();
    }

    @Override
    public Map<TaskProperty, String> taskProperties() {
        PropertyText text = PropertyText.of(unused);
        condition.match(new WrittenCondition(text));
        return text.map();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.filter(this);
    }
}
