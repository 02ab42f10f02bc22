package dev.penstock.format.parquet;

import dev.penstock.data.FieldType;
import java.util.Arrays;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.Type;

/**
 * How the values of a field lie in a file.
 *
 * <p>All but {@link #TEXT} are numbers of {@link #width()} bytes, the lowest first, which pass through the encoder as
 * longs: a double as its bits, a day as days and an instant as milliseconds since 1970.
 */
enum Layout {
    TEXT(Type.BYTE_ARRAY, 0),
    BOOLEAN(Type.BOOLEAN, 1),
    INT32(Type.INT32, Integer.BYTES),
    INT64(Type.INT64, Long.BYTES),
    DOUBLE(Type.DOUBLE, Double.BYTES),
    DATE(Type.INT32, Integer.BYTES),
    TIMESTAMP(Type.INT64, Long.BYTES);

    private final Type type;
    private final int width;

    Layout(Type type, int width) {
        this.type = type;
        this.width = width;
    }

    /** Returns the layout of a type. What has no type of its own, and JSON, is text. */
    static Layout of(FieldType type) {
        return switch (type) {
            case ANY, STRING, JSON -> TEXT;
            case BOOLEAN -> BOOLEAN;
            case INT32 -> INT32;
            case INT64 -> INT64;
            // No precision is declared, so no DECIMAL of Parquet would hold every value.
            case DOUBLE, DECIMAL -> DOUBLE;
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMP;
        };
    }

    Type type() {
        return type;
    }

    /** Returns how many bytes a number takes where it stands alone; 0 for text. */
    int width() {
        return width;
    }

    /** Tells readers what the values mean, in the old words of the format and in the new: fields of SchemaElement. */
    void describe(ThriftWriter element) {
        switch (this) {
            case TEXT -> describe(ConvertedType.UTF8, 1, element).end();
            case DATE -> describe(ConvertedType.DATE, 6, element).end();
            // In UTC, in milliseconds.
            case TIMESTAMP ->
                describe(ConvertedType.TIMESTAMP_MILLIS, 8, element)
                        .bool(1, true)
                        .begin(2)
                        .begin(1)
                        .end()
                        .end()
                        .end();
            case BOOLEAN, INT32, INT64, DOUBLE -> {
                // The physical type says it all.
                return;
            }
        }
        element.end();
    }

    /** Writes the old word and begins the new one, which is a field of the union LogicalType. */
    private static ThriftWriter describe(ConvertedType oldWord, int newWord, ThriftWriter element) {
        return element.int32(6, oldWord.getValue()).begin(10).begin(newWord);
    }

    /** Compares two values by their bytes, in the order that readers take for that of the type. */
    int compare(byte[] left, byte[] right) {
        return switch (this) {
            case TEXT, BOOLEAN -> Arrays.compareUnsigned(left, right);
            case INT32, INT64, DOUBLE, DATE, TIMESTAMP -> Long.compare(order(number(left)), order(number(right)));
        };
    }

    /** Maps a number to one that has its place in the order of longs. Applied twice it gives the number back. */
    long order(long number) {
        return this == DOUBLE ? number ^ (number >> 63 & Long.MAX_VALUE) : number;
    }

    /** Returns a number as its bytes. */
    byte[] bytes(long number) {
        byte[] bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[i] = (byte) (number >> 8 * i);
        }
        return bytes;
    }

    private long number(byte[] bytes) {
        return width == Integer.BYTES ? Slices.readInt(bytes, 0) : Slices.readLong(bytes, 0);
    }
}
