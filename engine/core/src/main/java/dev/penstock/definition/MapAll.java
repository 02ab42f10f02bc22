package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moves all fields to the destination under their own names.
 *
 * @param excludedFields the fields that stay behind; as a JSON array they have 2048 characters at most
 * @param includeNewFields whether fields that did not exist when the flow was created are moved too
 * @param unused members without a meaning for this kind
 */
public record MapAll(List<String> excludedFields, boolean includeNewFields, UnusedMembers unused) implements Task {

    public MapAll {
        excludedFields = Check.list(excludedFields, "excludedFields");
        TextRule.TASK_PROPERTY.require(
                TaskProperty.EXCLUDE_SOURCE_FIELDS_LIST.place(), PropertyText.jsonArray(excludedFields));
        requireNonNull(unused, "unused is null");
        unused.mayHave(
                Set.of(UnusedMembers.Member.SOURCE_FIELDS, UnusedMembers.Member.DESTINATION_FIELD),
                TaskProperty.EXCLUDE_SOURCE_FIELDS_LIST,
                TaskProperty.INCLUDE_NEW_FIELDS);
    }

    /** Creates a task without unused members. */
    public MapAll(List<String> excludedFields, boolean includeNewFields) {
        this(excludedFields, includeNewFields, UnusedMembers.NONE);
    }

    /** Creates a task that moves every field. */
    public MapAll() {
        this(List.of(), false);
    }

    @Override
    public TaskType type() {
        return TaskType.MAP_ALL;
    }

    @Override
    public ConnectorOperator operator() {
        return ConnectorOperator.NO_OP;
    }

    @Override
    public List<String> sourceFields() {
        return unused.sourceFields();
    }

    @Override
    public Map<TaskProperty, String> taskProperties() {
        return PropertyText.of(unused)
                .put(TaskProperty.EXCLUDE_SOURCE_FIELDS_LIST, PropertyText.jsonArray(excludedFields))
                .put(TaskProperty.INCLUDE_NEW_FIELDS, includeNewFields ? Optional.of("true") : Optional.empty())
                .map();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.mapAll(this);
    }
}
