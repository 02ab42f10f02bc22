package dev.penstock.s3;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What a failed request means: whether it may be tried again, and what to tell the caller. */
final class Failure {

    private static final Set<String> PASSING = Set.of(
            "ConditionalRequestConflict",
            "InternalError",
            "OperationAborted",
            "RequestTimeout",
            "RequestTimeTooSkewed",
            "ServiceUnavailable",
            "SlowDown",
            "Throttling",
            "ThrottlingException");

    private final RuntimeException cause;

    Failure(SdkException cause) {
        this.cause = cause;
    }

    /** The client lets some failures to read an answer pass as they are. */
    Failure(UncheckedIOException cause) {
        this.cause = cause;
    }

    /** Whether the same request may succeed later: the server was busy or broken, or the way to it was. */
    boolean isPassing() {
        if (isInterrupt()) {
            return false;
        }
        if (cause instanceof S3Exception answer) {
            return answer.statusCode() >= 500
                    || answer.statusCode() == 408
                    || answer.statusCode() == 429
                    || PASSING.contains(errorCode());
        }
        return cause instanceof ApiCallAttemptTimeoutException
                || cause instanceof ApiCallTimeoutException
                || hasBrokenConnection();
    }

    /** Whether the thread was asked to stop. */
    boolean isInterrupt() {
        return cause instanceof AbortedException || Thread.currentThread().isInterrupted();
    }

    /** Returns the status of the answer; 0 if there was none. */
    int statusCode() {
        return cause instanceof S3Exception answer ? answer.statusCode() : 0;
    }

    /** Returns the code of the error; empty if there was none. An answer to HEAD has no code. */
    String errorCode() {
        return details().map(AwsErrorDetails::errorCode).orElse("");
    }

    /**
     * Returns what the caller gets.
     *
     * @param request what was asked for, such as {@code staging b/k}
     */
    IOException toException(String request) {
        if (isInterrupt()) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException(request + " was interrupted");
            interrupted.initCause(cause);
            return interrupted;
        }
        String message = request + " failed: " + words();
        if (errorCode().equals("NoSuchBucket")) {
            FileNotFoundException missing = new FileNotFoundException(message);
            missing.initCause(cause);
            return missing;
        }
        return new S3RequestException(message, statusCode(), errorCode(), requestId(), cause);
    }

    private String words() {
        if (!(cause instanceof S3Exception)) {
            return ObjectName.printable(String.valueOf(cause.getMessage()));
        }
        StringBuilder words = new StringBuilder("status ").append(statusCode());
        if (!errorCode().isEmpty()) {
            words.append(' ').append(ObjectName.printable(errorCode()));
        }
        details()
                .map(AwsErrorDetails::errorMessage)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> words.append(", ").append(ObjectName.printable(text)));
        details()
                .map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"))
                .filter(region -> statusCode() < 500)
                .ifPresent(
                        region -> words.append(", the bucket is in the region ").append(ObjectName.printable(region)));
        if (!requestId().isEmpty()) {
            words.append(", request ").append(ObjectName.printable(requestId()));
        }
        return words.toString();
    }

    private String requestId() {
        String id = cause instanceof S3Exception answer ? answer.requestId() : null;
        return id == null ? "" : id;
    }

    private Optional<AwsErrorDetails> details() {
        return cause instanceof S3Exception answer ? Optional.ofNullable(answer.awsErrorDetails()) : Optional.empty();
    }

    private boolean hasBrokenConnection() {
        Throwable reason = cause.getCause();
        while (reason != null && !(reason instanceof IOException)) {
            reason = reason.getCause();
        }
        return reason != null;
    }
}
