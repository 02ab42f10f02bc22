package dev.penstock.s3;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * How a store works, whatever server it works with.
 *
 * @param partBytes how many bytes a part has, but for the last of an object
 * @param partsInFlight how many parts are sent at a time, of all objects
 * @param bufferBytes how much memory unsent bytes may have, of all objects
 * @param spillFolder where parts go for which there is no memory
 * @param createBuckets whether a missing bucket is created when an object is staged
 * @param listUploadsByPrefix whether the server is asked for the uploads under a prefix, not for those of the bucket
 * @param retries how often requests are tried
 */
record StoreSettings(
        int partBytes,
        int partsInFlight,
        long bufferBytes,
        Path spillFolder,
        boolean createBuckets,
        boolean listUploadsByPrefix,
        RetryPolicy retries) {

    static final int LEAST_PART_BYTES = 5 << 20;
    static final int MOST_PART_BYTES = 1 << 30;
    static final int MOST_PARTS = 10_000;

    StoreSettings {
        requireNonNull(spillFolder, "spillFolder is null");
        requireNonNull(retries, "retries is null");
        if (partBytes < LEAST_PART_BYTES || partBytes > MOST_PART_BYTES) {
            throw new IllegalArgumentException(
                    "partBytes is %d; allowed is %d to %d".formatted(partBytes, LEAST_PART_BYTES, MOST_PART_BYTES));
        }
        if (partsInFlight < 1 || partsInFlight > 64) {
            throw new IllegalArgumentException("partsInFlight is %d; allowed is 1 to 64".formatted(partsInFlight));
        }
        if (bufferBytes < 0) {
            throw new IllegalArgumentException("bufferBytes is %d; the least is 0".formatted(bufferBytes));
        }
    }
}
