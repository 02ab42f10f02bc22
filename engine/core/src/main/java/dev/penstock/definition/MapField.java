package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moves one field to the destination.
 *
 * @param sourceField the field that is read
 * @param destinationField the name it gets, up to 256 characters; empty if it keeps its name
 * @param sourceDataType the label of the field's type at the source
 * @param destinationDataType the label of the field's type at the destination
 * @param unused members without a meaning for this kind
 */
public record MapField(
        String sourceField,
        String destinationField,
        Optional<String> sourceDataType,
        Optional<String> destinationDataType,
        UnusedMembers unused)
        implements Task {

    public MapField {
        TextRule.SOURCE_FIELD.require("sourceFields[0]", sourceField);
        requireNonNull(destinationField, "destinationField is null");
        if (destinationField.isEmpty()) {
            destinationField = sourceField;
        }
        if (!destinationField.equals(sourceField)) {
            TextRule.DESTINATION_FIELD.require("destinationField", destinationField);
        }
        TextRule.TASK_PROPERTY.require(TaskProperty.SOURCE_DATA_TYPE.place(), sourceDataType);
        TextRule.TASK_PROPERTY.require(TaskProperty.DESTINATION_DATA_TYPE.place(), destinationDataType);
        requireNonNull(unused, "unused is null");
        unused.mayHave(Set.of(), TaskProperty.SOURCE_DATA_TYPE, TaskProperty.DESTINATION_DATA_TYPE);
    }

    /** Creates a task without unused members. */
    public MapField(
            String sourceField,
            String destinationField,
            Optional<String> sourceDataType,
            Optional<String> destinationDataType) {
        this(sourceField, destinationField, sourceDataType, destinationDataType, UnusedMembers.NONE);
    }

    /** Creates a task without type labels. */
    public MapField(String sourceField, String destinationField) {
        this(sourceField, destinationField, Optional.empty(), Optional.empty());
    }

    @Override
    public TaskType type() {
        return TaskType.MAP;
    }

    @Override
    public ConnectorOperator operator() {
        return ConnectorOperator.NO_OP;
    }

    @Override
    public List<String> sourceFields() {
        return List.of(sourceField);
    }

    @Override
    public Optional<String> destination() {
        return Written.destination(destinationField);
    }

    @Override
    public Map<TaskProperty, String> taskProperties() {
        return PropertyText.of(unused)
                .put(TaskProperty.SOURCE_DATA_TYPE, sourceDataType)
                .put(TaskProperty.DESTINATION_DATA_TYPE, destinationDataType)
                .map();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.mapField(this);
    }
}
