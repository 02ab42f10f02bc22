package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

/**
 * An object that a run has published.
 *
 * @param bytes its size
 * @param records how many records it holds
 */
public record PublishedObject(String bucket, String key, long bytes, long records) {

    public PublishedObject {
        requireNonNull(bucket, "bucket is null");
        requireNonNull(key, "key is null");
    }
}
