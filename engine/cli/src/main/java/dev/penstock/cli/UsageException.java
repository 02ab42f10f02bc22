package dev.penstock.cli;

/** A command that was used wrongly. */
final class UsageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Exception cause) {
        super(message, cause);
    }
}
