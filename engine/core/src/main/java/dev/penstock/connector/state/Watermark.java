package dev.penstock.connector.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Up to where the successful runs of a flow have read its source: the end of the last window, to the nanosecond.
 *
 * @param readUntil the first instant that is not read yet
 * @param executionId the run that came so far
 */
public record Watermark(Instant readUntil, String executionId) {

    public Watermark {
        requireNonNull(readUntil, "readUntil is null");
        requireNonNull(executionId, "executionId is null");
    }
}
