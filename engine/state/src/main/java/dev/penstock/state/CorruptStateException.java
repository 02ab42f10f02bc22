package dev.penstock.state;

import java.io.IOException;

/**
 * A state that is not as it was written. It is left untouched: nothing is read from it and nothing written to it until
 * somebody has put it right, from a copy for example.
 */
public final class CorruptStateException extends IOException {

    private static final long serialVersionUID = 1L;

    CorruptStateException(String place, String found) {
        super(message(place, found));
    }

    CorruptStateException(String place, String found, Exception cause) {
        super(message(place, found), cause);
    }

    private static String message(String place, String found) {
        return "the state in " + place + " is damaged: " + found + "; it is left as it is";
    }
}
