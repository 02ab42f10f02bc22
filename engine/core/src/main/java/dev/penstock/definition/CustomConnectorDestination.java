package dev.penstock.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entity that a custom connector serves.
 *
 * @param entityName the name of the entity, up to 1024 characters without white space
 * @param idFieldNames the fields by which a record is found again
 * @param writeOperation what is done with a record
 * @param customProperties what the connector wants to know, up to 50 entries
 * @param errorHandling what happens to refused records
 */
public record CustomConnectorDestination(
        String entityName,
        List<String> idFieldNames,
        Optional<WriteOperation> writeOperation,
        Map<String, String> customProperties,
        Optional<ErrorHandling> errorHandling)
        implements DestinationProperties {

    public CustomConnectorDestination {
        TextRule.ENTITY_NAME.require("entityName", entityName);
        idFieldNames = Check.list(idFieldNames, "idFieldNames");
        TextRule.ID_FIELD_NAME.requireEach("idFieldNames", idFieldNames);
        Check.present(writeOperation, "writeOperation");
        customProperties = Check.texts(
                customProperties,
                "customProperties",
                NumberRule.CUSTOM_PROPERTY_COUNT,
                TextRule.CUSTOM_PROPERTY_KEY,
                TextRule.CUSTOM_PROPERTY_VALUE);
        Check.present(errorHandling, "errorHandling");
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.CUSTOM_CONNECTOR;
    }

    @Override
    public Optional<String> object() {
        return Optional.of(entityName);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.customConnector(this);
    }
}
