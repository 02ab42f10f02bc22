package dev.penstock.definition;

import java.util.Optional;

/** Where the records of a flow go, in the terms of the destination connector. */
public sealed interface DestinationProperties
        permits S3Destination,
                UpsolverDestination,
                RedshiftDestination,
                SnowflakeDestination,
                SalesforceDestination,
                SapODataDestination,
                CustomConnectorDestination,
                ZendeskDestination,
                ObjectDestination,
                CustomerProfilesDestination,
                LookoutMetricsDestination {

    /** Returns the connector whose properties these are. */
    ConnectorType connectorType();

    /** Returns the object, entity or table that is written to; empty if the destination names none. */
    Optional<String> object();

    /** Returns what is done with a record, if the destination lets one choose and somebody did. */
    default Optional<WriteOperation> writeOperation() {
        return Optional.empty();
    }

    /** Returns what happens to refused records, if the destination lets one choose and somebody did. */
    default Optional<ErrorHandling> errorHandling() {
        return Optional.empty();
    }

    /** Calls the case for this kind of destination. A new kind does not compile until every caller has a case. */
    <R> R match(Cases<R> cases);

    /** One answer per kind of destination. */
    interface Cases<R> {

        R s3(S3Destination destination);

        R upsolver(UpsolverDestination destination);

        R redshift(RedshiftDestination destination);

        R snowflake(SnowflakeDestination destination);

        R salesforce(SalesforceDestination destination);

        R sapOData(SapODataDestination destination);

        R customConnector(CustomConnectorDestination destination);

        R zendesk(ZendeskDestination destination);

        R object(ObjectDestination destination);

        R customerProfiles(CustomerProfilesDestination destination);

        R lookoutMetrics(LookoutMetricsDestination destination);
    }
}
