package dev.penstock.definition.json;

import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.Problem;
import java.util.List;
import java.util.Optional;

/** Reads what sources and destinations have in common: the connector and the one member with its properties. */
final class Connectors {

    private Connectors() {}

    /**
     * Reads {@code connectorType}.
     *
     * <p>A word that is only misspelt is a problem, but the connector is returned, so that the rest can be checked.
     */
    static Optional<ConnectorType> type(Cursor flow) {
        Optional<ConnectorType> type = flow.requiredChoice("connectorType", List.of(ConnectorType.values()));
        return type.isPresent() ? type : meant(flow.textOf("connectorType"));
    }

    /** Opens the one member of the properties, which must be the connector's. */
    static Optional<Cursor> properties(Cursor flow, String member, ConnectorType type) {
        Optional<Cursor> properties = flow.object(member);
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = properties.get().names();
        if (!names.equals(List.of(type.key()))) {
            String found = names.isEmpty() ? "no properties" : "properties of " + Problem.quoteAll(names);
            flow.add(Problem.error(
                    "connector.properties",
                    properties.get().place(),
                    found + " beside connectorType " + type.word(),
                    "exactly one member: " + type.key()));
        }
        return properties.get().object(type.key());
    }

    private static Optional<ConnectorType> meant(String text) {
        for (ConnectorType type : ConnectorType.values()) {
            if (type.word().equalsIgnoreCase(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
