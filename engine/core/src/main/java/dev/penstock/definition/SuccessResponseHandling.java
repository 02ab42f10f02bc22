package dev.penstock.definition;

import java.util.Optional;

/**
 * Where the answers of an SAP destination are kept.
 *
 * @param bucketName the bucket, 3 to 63 characters
 * @param bucketPrefix what the keys of the objects start with
 */
public record SuccessResponseHandling(Optional<String> bucketName, Optional<String> bucketPrefix) {

    public SuccessResponseHandling {
        TextRule.BUCKET_NAME.require("bucketName", bucketName);
        TextRule.BUCKET_PREFIX.require("bucketPrefix", bucketPrefix);
    }
}
