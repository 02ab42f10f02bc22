package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Objects of a bucket.
 *
 * @param bucketName the bucket, 3 to 63 characters
 * @param bucketPrefix the folder that the folder of the flow is in
 * @param format how the objects are written and named
 */
public record S3Destination(String bucketName, Optional<String> bucketPrefix, S3OutputFormat format)
        implements DestinationProperties {

    public S3Destination {
        TextRule.BUCKET_NAME.require("bucketName", bucketName);
        TextRule.BUCKET_PREFIX.require("bucketPrefix", bucketPrefix);
        requireNonNull(format, "format is null");
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.S3;
    }

    @Override
    public Optional<String> object() {
        return bucketPrefix;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.s3(this);
    }
}
