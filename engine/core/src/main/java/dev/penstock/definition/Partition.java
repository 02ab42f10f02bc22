package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the records into folders by the values of destination fields.
 *
 * @param keys the destination fields, outermost folder first, 1 to 10
 * @param unused members without a meaning for this kind; source fields only if they are others than the keys
 */
public record Partition(List<String> keys, UnusedMembers unused) implements Task {

    public Partition {
        String place = TaskProperty.ORDERED_PARTITION_KEYS_LIST.place();
        keys = Check.fields(keys, "keys");
        NumberRule.PARTITION_KEY_COUNT.require(place, keys.size());
        Check.that(!keys.contains(""), "task.partition-keys", place, "an empty key", "the names of fields");
        requireNonNull(unused, "unused is null");
        unused.mayHave(
                Set.of(UnusedMembers.Member.SOURCE_FIELDS, UnusedMembers.Member.DESTINATION_FIELD),
                TaskProperty.ORDERED_PARTITION_KEYS_LIST);
        if (unused.sourceFields().equals(keys)) {
            unused = unused.withoutSourceFields();
        }
        if (!unused.sourceFields().isEmpty()) {
            TextRule.TASK_PROPERTY.require(place, PropertyText.jsonArray(keys));
        }
    }

    /** Creates a task without unused members. */
    public Partition(List<String> keys) {
        this(keys, UnusedMembers.NONE);
    }

    @Override
    public TaskType type() {
        return TaskType.PARTITION;
    }

    @Override
    public ConnectorOperator operator() {
        return ConnectorOperator.NO_OP;
    }

    @Override
    public List<String> sourceFields() {
        return unused.sourceFields().isEmpty() ? keys : unused.sourceFields();
    }

    @Override
    public Map<TaskProperty, String> taskProperties() {
        Optional<String> written = Written.property(PropertyText.jsonArray(keys));
        return PropertyText.of(unused)
                .put(TaskProperty.ORDERED_PARTITION_KEYS_LIST, written)
                .map();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.partition(this);
    }
}
