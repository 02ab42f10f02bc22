package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;

/**
 * Writes structs in the compact protocol of Thrift, as which Parquet has its headers, indexes and footers.
 *
 * <p>Fields come in the order of their numbers. The classes that Thrift makes of the format write the same bytes, but a run
 * of a few seconds is over before they are compiled. Used by one thread.
 */
final class ThriftWriter {

    static final int BOOLEAN = 1;
    static final int INT32 = 5;
    static final int INT64 = 6;
    static final int BINARY = 8;
    static final int STRUCT = 12;

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int LIST = 9;

    /** From so many elements on, or so many numbers left out, a header has a second part. */
    private static final int LONG_FORM = 15;

    private static final int MOST_DEPTH = 8;

    private final ByteBuilder out;

    /** For each struct that is open, the number of its last field. */
    private final int[] fields = new int[MOST_DEPTH];

    private int depth = -1;

    ThriftWriter(ByteBuilder out) {
        this.out = out;
    }

    /** Begins a struct that is no field of another: an element of a list, or one that stands alone. */
    ThriftWriter begin() {
        return beginBehind(0);
    }

    /** Begins with the fields of a struct that come behind one of them, which others write. */
    ThriftWriter beginBehind(int field) {
        depth++;
        fields[depth] = field;
        return this;
    }

    /** Begins a struct as a field. */
    ThriftWriter begin(int field) {
        header(field, STRUCT);
        return begin();
    }

    ThriftWriter end() {
        out.append((byte) 0);
        depth--;
        return this;
    }

    ThriftWriter int32(int field, int value) {
        header(field, INT32);
        return element(value);
    }

    ThriftWriter int64(int field, long value) {
        header(field, INT64);
        return element(value);
    }

    ThriftWriter bool(int field, boolean value) {
        header(field, value ? TRUE : FALSE);
        return this;
    }

    ThriftWriter binary(int field, byte[] value) {
        header(field, BINARY);
        return element(value);
    }

    /** Appends fields that were written before, up to one of them. */
    ThriftWriter written(byte[] encoded, int last) {
        out.append(encoded);
        fields[depth] = last;
        return this;
    }

    /** Begins a list as a field; its elements follow. */
    ThriftWriter list(int field, int type, int size) {
        header(field, LIST);
        if (size < LONG_FORM) {
            out.append((byte) (size << 4 | type));
        } else {
            out.append((byte) (LONG_FORM << 4 | type));
            variable(size);
        }
        return this;
    }

    ThriftWriter element(boolean value) {
        out.append((byte) (value ? TRUE : FALSE));
        return this;
    }

    ThriftWriter element(long value) {
        variable(value << 1 ^ value >> Long.SIZE - 1);
        return this;
    }

    ThriftWriter element(byte[] value) {
        variable(value.length);
        out.append(value);
        return this;
    }

    private void header(int field, int type) {
        int step = field - fields[depth];
        if (step <= 0 || step > LONG_FORM) {
            throw new IllegalArgumentException(
                    "field %d comes behind %d; allowed are the next %d".formatted(field, fields[depth], LONG_FORM));
        }
        fields[depth] = field;
        out.append((byte) (step << 4 | type));
    }

    private void variable(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.append((byte) (left | 0x80));
            left >>>= 7;
        }
        out.append((byte) left);
    }
}
