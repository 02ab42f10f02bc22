package dev.penstock.connector;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A failure that may be gone when the same is tried again: a time-out, a server that is too busy.
 *
 * <p>A source or a store throws it when its own tries have not helped. The engine then does the run from its beginning
 * again, some time later. Every other {@link IOException} ends the run at once.
 */
public final class RetryableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public RetryableException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = null;
    }

    /** @param retryAfter how long the other side wants to be left alone */
    public RetryableException(String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = requireNonNull(retryAfter, "retryAfter is null");
    }

    /** Returns how long the other side wants to be left alone, if it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
