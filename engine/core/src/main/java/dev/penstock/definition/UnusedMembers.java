package dev.penstock.definition;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Members of a task that are legal but have no meaning for its kind.
 *
 * <p>They change nothing about a run. A task carries them so that nothing of a definition is lost when it is written.
 *
 * @param taskProperties properties that belong to other kinds
 * @param sourceFields source fields of a kind that reads none, or that takes them from a property
 * @param destinationField a destination of a kind that works in place
 * @param connectorOperator operators under the keys of connectors that are not the source
 */
public record UnusedMembers(
        Map<TaskProperty, String> taskProperties,
        List<String> sourceFields,
        Optional<String> destinationField,
        Map<String, String> connectorOperator) {

    /** No such members. */
    public static final UnusedMembers NONE = new UnusedMembers(Map.of(), List.of(), Optional.empty(), Map.of());

    public UnusedMembers {
        taskProperties = Check.map(taskProperties, "taskProperties");
        for (Map.Entry<TaskProperty, String> property : taskProperties.entrySet()) {
            TextRule.TASK_PROPERTY.require(property.getKey().place(), property.getValue());
        }
        sourceFields = Check.fields(sourceFields, "sourceFields");
        TextRule.DESTINATION_FIELD.require("destinationField", destinationField);
        connectorOperator = Check.map(connectorOperator, "connectorOperator");
        for (Map.Entry<String, String> operator : connectorOperator.entrySet()) {
            requireKnown(operator.getKey(), operator.getValue());
        }
    }

    /** Refuses members that are used after all. */
    void mayHave(Set<Member> members, TaskProperty... used) {
        mayHave(members, List.of(used));
    }

    /** Refuses members that are used after all. */
    void mayHave(Set<Member> members, Collection<TaskProperty> used) {
        for (TaskProperty property : used) {
            Check.that(
                    !taskProperties.containsKey(property),
                    "task.unused",
                    property.place(),
                    "the property is among the unused members",
                    "only properties without a meaning for the task");
        }
        Check.that(
                sourceFields.isEmpty() || members.contains(Member.SOURCE_FIELDS),
                "task.unused",
                "sourceFields",
                "sourceFields are among the unused members",
                "only members without a meaning for the task");
        Check.that(
                destinationField.isEmpty() || members.contains(Member.DESTINATION_FIELD),
                "task.unused",
                "destinationField",
                "destinationField is among the unused members",
                "only members without a meaning for the task");
    }

    UnusedMembers withoutSourceFields() {
        return new UnusedMembers(taskProperties, List.of(), destinationField, connectorOperator);
    }

    private static void requireKnown(String key, String word) {
        String place = "connectorOperator." + key;
        List<ConnectorType> connectors = Arrays.stream(ConnectorType.values())
                .filter(connector ->
                        connector.key().equals(key) && !connector.operators().isEmpty())
                .toList();
        Check.that(
                !connectors.isEmpty(),
                "task.connector",
                place,
                Problem.quote(key),
                "the key of a connector that can be a source");
        Set<ConnectorOperator> operators = connectors.get(0).operators();
        Check.that(
                operators.stream().anyMatch(operator -> operator.word().equals(word)),
                "task.operator",
                place,
                Problem.quote(word),
                "one of " + operators);
    }

    /** A member that some kinds of task have no use for. */
    enum Member {
        SOURCE_FIELDS,
        DESTINATION_FIELD
    }
}
