package dev.penstock.data;

/**
 * The declared type of a field, in the words of Parquet and Arrow.
 *
 * <p>A type says what the values of a column have been made into; the text of each value is the canonical text of the
 * type. Fields that no task has given a type are {@link #ANY}: each value brings its own {@link Kind}.
 */
public enum FieldType {
    /** Every value has the kind it arrived with. */
    ANY,
    /** Text of any length. */
    STRING,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole number of 32 bits. */
    INT32,
    /** A whole number of 64 bits. */
    INT64,
    /** An IEEE 754 number of 64 bits. */
    DOUBLE,
    /** A decimal number of any size, exact. */
    DECIMAL,
    /** A day, as {@code yyyy-MM-dd}. */
    DATE,
    /** An instant with milliseconds in UTC, as {@code yyyy-MM-ddTHH:mm:ss.SSSZ}. */
    TIMESTAMP,
    /** An object or array, as JSON text. */
    JSON
}
