package dev.penstock.s3;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/**
 * A request that the server refused, or that it failed to answer as often as it was tried.
 *
 * <p>The message says what was asked for, of which bucket and key, and what the answer was; never a secret.
 */
public final class S3RequestException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int statusCode;
    private final String errorCode;
    private final String requestId;

    S3RequestException(String message, int statusCode, String errorCode, String requestId, Throwable cause) {
        super(message, cause);
        this.statusCode = statusCode;
        this.errorCode = requireNonNull(errorCode, "errorCode is null");
        this.requestId = requireNonNull(requestId, "requestId is null");
    }

    /** Returns the HTTP status of the answer; 0 if there was none. */
    public int statusCode() {
        return statusCode;
    }

    /** Returns the code of the error, such as {@code AccessDenied}; empty if the answer had none. */
    public String errorCode() {
        return errorCode;
    }

    /** Returns what the server calls the request; empty if it did not say. */
    public String requestId() {
        return requestId;
    }
}
