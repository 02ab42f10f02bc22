package dev.penstock.definition;

import java.util.Optional;

/**
 * A table of Redshift.
 *
 * @param objectName the name of the table, up to 512 characters without white space
 * @param intermediateBucketName the bucket through which the records go, 3 to 63 characters
 * @param bucketPrefix what the keys in that bucket start with
 * @param errorHandling what happens to refused records
 */
public record RedshiftDestination(
        String objectName,
        String intermediateBucketName,
        Optional<String> bucketPrefix,
        Optional<ErrorHandling> errorHandling)
        implements DestinationProperties {

    public RedshiftDestination {
        TextRule.OBJECT.require("object", objectName);
        TextRule.BUCKET_NAME.require("intermediateBucketName", intermediateBucketName);
        TextRule.BUCKET_PREFIX.require("bucketPrefix", bucketPrefix);
        Check.present(errorHandling, "errorHandling");
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.REDSHIFT;
    }

    @Override
    public Optional<String> object() {
        return Optional.of(objectName);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.redshift(this);
    }
}
