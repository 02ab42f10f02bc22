package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Objects of a bucket of Upsolver.
 *
 * @param bucketName the bucket, 16 to 63 characters that start with {@code upsolver-appflow}
 * @param bucketPrefix the folder that the folder of the flow is in
 * @param format how the objects are written and named; it cannot preserve source data typing
 */
public record UpsolverDestination(String bucketName, Optional<String> bucketPrefix, S3OutputFormat format)
        implements DestinationProperties {

    public UpsolverDestination {
        TextRule.UPSOLVER_BUCKET_NAME.require("bucketName", bucketName);
        TextRule.BUCKET_PREFIX.require("bucketPrefix", bucketPrefix);
        requireNonNull(format, "format is null");
        Check.that(
                !format.preserveSourceDataTyping(),
                "upsolver.preserve-source-data-typing",
                "s3OutputFormatConfig.preserveSourceDataTyping",
                "true",
                "only false for Upsolver");
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.UPSOLVER;
    }

    @Override
    public Optional<String> object() {
        return bucketPrefix;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.upsolver(this);
    }
}
