package dev.penstock.definition;

import java.util.List;
import java.util.Optional;

/**
 * An object of Zendesk.
 *
 * @param objectName the name of the object, up to 512 characters without white space
 * @param idFieldNames the fields by which a record is found again
 * @param writeOperation what is done with a record
 * @param errorHandling what happens to refused records
 */
public record ZendeskDestination(
        String objectName,
        List<String> idFieldNames,
        Optional<WriteOperation> writeOperation,
        Optional<ErrorHandling> errorHandling)
        implements DestinationProperties {

    public ZendeskDestination {
        TextRule.OBJECT.require("object", objectName);
        idFieldNames = Check.list(idFieldNames, "idFieldNames");
        TextRule.ID_FIELD_NAME.requireEach("idFieldNames", idFieldNames);
        Check.present(writeOperation, "writeOperation");
        Check.present(errorHandling, "errorHandling");
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.ZENDESK;
    }

    @Override
    public Optional<String> object() {
        return Optional.of(objectName);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.zendesk(this);
    }
}
