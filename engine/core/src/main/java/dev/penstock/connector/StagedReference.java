package dev.penstock.connector;

import static java.util.Objects.requireNonNull;

/**
 * What is needed to publish a staged object, also by another process.
 *
 * @param executionId whose object it is
 * @param bucket where it is to show
 * @param key under which name
 * @param handle where it is staged, in words of the store that staged it
 * @param bytes its size
 */
public record StagedReference(String executionId, String bucket, String key, String handle, long bytes) {

    public StagedReference {
        requireNonNull(executionId, "executionId is null");
        requireNonNull(bucket, "bucket is null");
        requireNonNull(key, "key is null");
        requireNonNull(handle, "handle is null");
    }
}
