package dev.penstock.format.parquet.input;

import static java.util.Objects.requireNonNull;

/** What is wrong with some bytes, and where they are as soon as that is known. */
final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean placed;

    MalformedException(String message) {
        super(requireNonNull(message, "message is null"));
        this.placed = false;
    }

    MalformedException(String message, Throwable cause) {
        super(requireNonNull(message, "message is null"), cause);
        this.placed = false;
    }

    private MalformedException(String place, MalformedException unplaced) {
        super(place + ": " + unplaced.getMessage(), unplaced);
        this.placed = true;
    }

    /** Returns this with a place in front, unless it has a place already. */
    MalformedException at(String place) {
        return placed ? this : new MalformedException(place, this);
    }
}
