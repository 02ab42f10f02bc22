package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/**
 * Whole numbers of four or eight bytes, in digits.
 *
 * @param signed whether they may be negative
 */
record WholeText(boolean signed) implements ValueText {

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        if (signed) {
            DigitWriter.append(out, read(bytes, offset, length));
        } else {
            long value = read(bytes, offset, length);
            DigitWriter.appendUnsigned(out, length == Integer.BYTES ? value & 0xFFFFFFFFL : value, 1);
        }
        return Kind.NUMBER;
    }

    /** Returns a number of four or eight bytes, the lowest first. */
    static long read(byte[] bytes, int offset, int length) {
        return length == Integer.BYTES
                ? (int) ByteReader.INTS.get(bytes, offset)
                : (long) ByteReader.LONGS.get(bytes, offset);
    }
}
