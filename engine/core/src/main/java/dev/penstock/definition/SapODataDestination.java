package dev.penstock.definition;

import java.util.List;
import java.util.Optional;

/**
 * An entity of an SAP OData service.
 *
 * @param objectPath the path of the entity, up to 512 characters without white space
 * @param idFieldNames the fields by which a record is found again
 * @param writeOperation what is done with a record
 * @param successResponseHandling where the answers are kept
 * @param errorHandling what happens to refused records
 */
public record SapODataDestination(
        String objectPath,
        List<String> idFieldNames,
        Optional<WriteOperation> writeOperation,
        Optional<SuccessResponseHandling> successResponseHandling,
        Optional<ErrorHandling> errorHandling)
        implements DestinationProperties {

    public SapODataDestination {
        TextRule.OBJECT.require("objectPath", objectPath);
        idFieldNames = Check.list(idFieldNames, "idFieldNames");
        TextRule.ID_FIELD_NAME.requireEach("idFieldNames", idFieldNames);
        Check.present(writeOperation, "writeOperation");
        Check.present(successResponseHandling, "successResponseHandling");
        Check.present(errorHandling, "errorHandling");
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.SAP_ODATA;
    }

    @Override
    public Optional<String> object() {
        return Optional.of(objectPath);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.sapOData(this);
    }
}
