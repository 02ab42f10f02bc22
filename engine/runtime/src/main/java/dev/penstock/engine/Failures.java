package dev.penstock.engine;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InvalidKeyException;
import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.engine.internal.plan.MissingFieldException;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** Tells what ended a run: the kind of failure, and a message that stands alone. */
final class Failures {

    private Failures() {}

    /** Returns the failure of a run that has published nothing. */
    static RunError error(Throwable e) {
        return new RunError(codeOf(e), messageOf(e), e);
    }

    /** Returns the failure of a run that is committed. */
    static RunError unpublished(Throwable e) {
        String message = "the run is committed, but not all its objects could be published; the next run of this engine"
                + " finishes them: " + messageOf(e);
        return new RunError(codeOf(e), message, e);
    }

    static String messageOf(Throwable e) {
        if (e instanceof InterruptedException) {
            return "the run was interrupted";
        }
        // The message of a FileSystemException is a path alone, and that of a mistake may be anything.
        if (e instanceof RunCanceledException || e instanceof TimeLimitException) {
            return e.getMessage();
        }
        boolean needsKind = e.getMessage() == null || e instanceof FileSystemException || !(e instanceof IOException);
        return needsKind ? e.getClass().getSimpleName() + ": " + e.getMessage() : e.getMessage();
    }

    /** Returns the status of a run that ended for this reason. */
    static ExecutionStatus statusOf(Throwable e) {
        return e instanceof RunCanceledException ? ExecutionStatus.CANCELED : ExecutionStatus.ERROR;
    }

    private static ErrorCode codeOf(Throwable e) {
        if (e instanceof DataFormatException) {
            return ErrorCode.MALFORMED_DATA;
        } else if (e instanceof MissingFieldException) {
            return ErrorCode.MISSING_FIELD;
        } else if (e instanceof RecordRejectedException) {
            return ErrorCode.RECORD_REJECTED;
        } else if (e instanceof InvalidKeyException) {
            return ErrorCode.INVALID_KEY;
        } else if (e instanceof RunRefusedException) {
            return ErrorCode.REFUSED;
        } else if (e instanceof IOException) {
            return ErrorCode.INPUT_OUTPUT;
        }
        if (e instanceof RunCanceledException) {
            return ErrorCode.CANCELED;
        } else if (e instanceof TimeLimitException) {
            return ErrorCode.TIME_LIMIT;
        }
        return e instanceof InterruptedException ? ErrorCode.INTERRUPTED : ErrorCode.INTERNAL;
    }
}
