package dev.penstock.connector.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A stretch of time: from its start, which belongs to it, to its end, which does not.
 *
 * @param start the first instant
 * @param end the instant behind the last; not before the start
 */
public record TimeWindow(Instant start, Instant end) {

    public TimeWindow {
        requireNonNull(start, "start is null");
        requireNonNull(end, "end is null");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("end is %s; the least is start, %s".formatted(end, start));
        }
    }

    /** Whether an instant lies in the window. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
