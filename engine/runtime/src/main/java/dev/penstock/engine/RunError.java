package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

/**
 * What ended a run.
 *
 * @param code the kind of failure
 * @param message what happened, with the object, line and column where there are any
 * @param cause the exception behind it
 */
public record RunError(ErrorCode code, String message, Throwable cause) {

    public RunError {
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
        requireNonNull(cause, "cause is null");
    }
}
