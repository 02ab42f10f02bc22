package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The source of a flow.
 *
 * @param properties what is read
 * @param connectorProfileName the connection that is used
 * @param apiVersion the version of the connector's interface
 * @param datetimeTypeFieldName the field that tells an incremental run what is new
 */
public record SourceFlow(
        SourceProperties properties,
        Optional<String> connectorProfileName,
        Optional<String> apiVersion,
        Optional<String> datetimeTypeFieldName) {

    public SourceFlow {
        requireNonNull(properties, "properties is null");
        TextRule.CONNECTOR_PROFILE_NAME.require("connectorProfileName", connectorProfileName);
        TextRule.API_VERSION.require("apiVersion", apiVersion);
        TextRule.DATETIME_FIELD.require("incrementalPullConfig.datetimeTypeFieldName", datetimeTypeFieldName);
    }

    /** Creates a source of which only the properties are given. */
    public SourceFlow(SourceProperties properties) {
        this(properties, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the connector that reads. */
    public ConnectorType connectorType() {
        return properties.connectorType();
    }
}
