package dev.penstock.definition;

import java.util.Optional;

/**
 * Objects of a bucket.
 *
 * @param bucketName the bucket, 3 to 63 characters
 * @param bucketPrefix what the keys of the objects start with; a plain text, not a folder
 * @param inputFileType how the objects are written; CSV if it is not given
 */
public record S3Source(String bucketName, Optional<String> bucketPrefix, Optional<InputFileType> inputFileType)
        implements SourceProperties {

    public S3Source {
        TextRule.BUCKET_NAME.require("bucketName", bucketName);
        TextRule.BUCKET_PREFIX.require("bucketPrefix", bucketPrefix);
        Check.present(inputFileType, "inputFileType");
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.S3;
    }

    @Override
    public String object() {
        return bucketPrefix.orElse("");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.s3(this);
    }
}
