package dev.penstock.state;

import java.io.IOException;

/** Kept text that does not mean anything; whoever knows where it was found says so. */
final class MalformedStateException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedStateException(String message) {
        super(message);
    }

    MalformedStateException(String message, Exception cause) {
        super(message, cause);
    }
}
