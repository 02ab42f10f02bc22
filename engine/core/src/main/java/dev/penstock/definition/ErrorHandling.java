package dev.penstock.definition;

import java.util.Optional;

/**
 * What happens to records that a destination refuses.
 *
 * @param failOnFirstDestinationError whether the first refused record fails the run
 * @param bucketName the bucket for refused records, 3 to 63 characters
 * @param bucketPrefix what the keys of objects with refused records start with
 */
public record ErrorHandling(
        boolean failOnFirstDestinationError, Optional<String> bucketName, Optional<String> bucketPrefix) {

    public ErrorHandling {
        TextRule.BUCKET_NAME.require("bucketName", bucketName);
        TextRule.BUCKET_PREFIX.require("bucketPrefix", bucketPrefix);
    }
}
