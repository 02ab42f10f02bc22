package dev.penstock.data;

/**
 * What one value is, apart from its text.
 *
 * <p>A value is its text and its kind. A missing value had no place in its record; a null value had a place and nothing
 * in it. JSON output leaves the first out and writes the second; everywhere else both mean "no value".
 */
public enum Kind {
    /** The record has no such field. */
    MISSING,
    /** The record has the field, without a value. */
    NULL,
    /** Text. */
    STRING,
    /** A number; the text is the number as it was written. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** An object or an array; the text is its JSON. */
    JSON;

    private static final Kind[] BY_CODE = values();

    /** Returns the kind as the byte that a column stores for it. */
    public byte code() {
        return (byte) ordinal();
    }

    /** Returns the kind that a column stores as {@code code}. */
    public static Kind ofCode(byte code) {
        return BY_CODE[code];
    }

    /** Whether a value of this kind holds anything. */
    public boolean isPresent() {
        return this != MISSING && this != NULL;
    }
}
