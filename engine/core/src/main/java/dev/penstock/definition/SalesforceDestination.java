package dev.penstock.definition;

import java.util.List;
import java.util.Optional;

/**
 * An object of Salesforce.
 *
 * @param objectName the name of the object, up to 512 characters without white space
 * @param idFieldNames the fields by which a record is found again
 * @param writeOperation what is done with a record
 * @param dataTransferApi which interface of Salesforce is used
 * @param errorHandling what happens to refused records
 */
public record SalesforceDestination(
        String objectName,
        List<String> idFieldNames,
        Optional<WriteOperation> writeOperation,
        Optional<SalesforceDataTransferApi> dataTransferApi,
        Optional<ErrorHandling> errorHandling)
        implements DestinationProperties {

    public SalesforceDestination {
        TextRule.OBJECT.require("object", objectName);
        idFieldNames = Check.list(idFieldNames, "idFieldNames");
        TextRule.ID_FIELD_NAME.requireEach("idFieldNames", idFieldNames);
        Check.present(writeOperation, "writeOperation");
        Check.present(dataTransferApi, "dataTransferApi");
        Check.present(errorHandling, "errorHandling");
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.SALESFORCE;
    }

    @Override
    public Optional<String> object() {
        return Optional.of(objectName);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.salesforce(this);
    }
}
