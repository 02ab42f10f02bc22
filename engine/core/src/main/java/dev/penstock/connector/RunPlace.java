package dev.penstock.connector;

import static java.util.Objects.requireNonNull;

/**
 * Where a run puts its objects.
 *
 * <p>The execution id is the first or the only part of a segment of every key of the run: the segment is the id, or the
 * id, a hyphen and more. So a store can find what a run has staged, also after the process of the run is dead.
 *
 * @param executionId the run
 * @param bucket the bucket of all its objects
 * @param keyPrefix what all its keys begin with
 */
public record RunPlace(String executionId, String bucket, String keyPrefix) {

    public RunPlace {
        requireNonNull(executionId, "executionId is null");
        requireNonNull(bucket, "bucket is null");
        requireNonNull(keyPrefix, "keyPrefix is null");
    }
}
