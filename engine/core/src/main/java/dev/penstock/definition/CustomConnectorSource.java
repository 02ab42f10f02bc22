package dev.penstock.definition;

import java.util.Map;
import java.util.Optional;

/**
 * An entity that a custom connector serves.
 *
 * @param entityName the name of the entity, up to 1024 characters without white space
 * @param customProperties what the connector wants to know, up to 50 entries
 * @param dataTransferApi which of the connector's interfaces is used
 */
public record CustomConnectorSource(
        String entityName, Map<String, String> customProperties, Optional<DataTransferApi> dataTransferApi)
        implements SourceProperties {

    public CustomConnectorSource {
        TextRule.ENTITY_NAME.require("entityName", entityName);
        customProperties = Check.texts(
                customProperties,
                "customProperties",
                NumberRule.CUSTOM_PROPERTY_COUNT,
                TextRule.CUSTOM_PROPERTY_KEY,
                TextRule.CUSTOM_PROPERTY_VALUE);
        Check.present(dataTransferApi, "dataTransferApi");
    }

    /** Creates a source of which only the entity is given. */
    public CustomConnectorSource(String entityName) {
        this(entityName, Map.of(), Optional.empty());
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.CUSTOM_CONNECTOR;
    }

    @Override
    public String object() {
        return entityName;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.customConnector(this);
    }
}
