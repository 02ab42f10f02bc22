package dev.penstock.definition;

/** Where the records of a flow come from, in the terms of the source connector. */
public sealed interface SourceProperties
        permits S3Source, SalesforceSource, VeevaSource, SapODataSource, CustomConnectorSource, ObjectSource {

    /** Returns the connector whose properties these are. */
    ConnectorType connectorType();

    /** Returns the object, entity or prefix as a person would name it; empty if the source names none. */
    String object();

    /** Calls the case for this kind of source. A new kind does not compile until every caller has a case for it. */
    <R> R match(Cases<R> cases);

    /** One answer per kind of source. */
    interface Cases<R> {

        R s3(S3Source source);

        R salesforce(SalesforceSource source);

        R veeva(VeevaSource source);

        R sapOData(SapODataSource source);

        R customConnector(CustomConnectorSource source);

        R object(ObjectSource source);
    }
}
