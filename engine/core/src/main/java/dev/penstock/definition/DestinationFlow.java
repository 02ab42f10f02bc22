package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The destination of a flow.
 *
 * @param properties what is written
 * @param connectorProfileName the connection that is used
 * @param apiVersion the version of the connector's interface
 */
public record DestinationFlow(
        DestinationProperties properties, Optional<String> connectorProfileName, Optional<String> apiVersion) {

    public DestinationFlow {
        requireNonNull(properties, "properties is null");
        TextRule.CONNECTOR_PROFILE_NAME.require("connectorProfileName", connectorProfileName);
        TextRule.API_VERSION.require("apiVersion", apiVersion);
    }

    /** Creates a destination of which only the properties are given. */
    public DestinationFlow(DestinationProperties properties) {
        this(properties, Optional.empty(), Optional.empty());
    }

    /** Returns the connector that writes. */
    public ConnectorType connectorType() {
        return properties.connectorType();
    }
}
