package dev.penstock.definition;

import java.util.Optional;

/**
 * An object of Salesforce.
 *
 * @param object the name of the object, up to 512 characters without white space
 * @param enableDynamicFieldUpdate whether fields that appear later are moved too
 * @param includeDeletedRecords whether deleted records are moved too
 * @param dataTransferApi which interface of Salesforce is used
 */
public record SalesforceSource(
        String object,
        boolean enableDynamicFieldUpdate,
        boolean includeDeletedRecords,
        Optional<SalesforceDataTransferApi> dataTransferApi)
        implements SourceProperties {

    public SalesforceSource {
        TextRule.OBJECT.require("object", object);
        Check.present(dataTransferApi, "dataTransferApi");
    }

    /** Creates a source of which only the object is given. */
    public SalesforceSource(String object) {
        this(object, false, false, Optional.empty());
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.SALESFORCE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.salesforce(this);
    }
}
