package dev.penstock.connector;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/**
 * Input that is not what its format allows: which object, where in it, what was found and what is allowed.
 *
 * <p>The only exception by which a reader says that data is malformed; any other {@link IOException} says that it could
 * not be read.
 */
public final class DataFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String object;
    private final long line;
    private final long column;

    /**
     * @param object what was read, such as {@code bucket/key}
     * @param line the line, from 1; 0 where there is none
     * @param column the character in the line, from 1; 0 where there is none
     * @param message what was found and what is allowed
     */
    public DataFormatException(String object, long line, long column, String message) {
        super(place(object, line, column) + ": " + requireNonNull(message, "message is null"));
        this.object = requireNonNull(object, "object is null");
        this.line = line;
        this.column = column;
    }

    public String object() {
        return object;
    }

    /** Returns the line, from 1, or 0 where there is none. */
    public long line() {
        return line;
    }

    /** Returns the character in the line, from 1, or 0 where there is none. */
    public long column() {
        return column;
    }

    private static String place(String object, long line, long column) {
        if (line == 0) {
            return object;
        }
        return column == 0 ? object + ", line " + line : object + ", line " + line + ", column " + column;
    }
}
