package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;

/** Writes whole numbers as digits. */
final class DigitWriter {

    private static final int MOST_DIGITS = 20;

    private DigitWriter() {}

    /** Appends a number with a sign if it is negative. */
    static void append(ByteBuilder out, long value) {
        if (value < 0) {
            out.append((byte) '-');
            // The least number has no positive one, but is it itself without a sign.
            appendUnsigned(out, -value, 1);
            return;
        }
        appendUnsigned(out, value, 1);
    }

    /** Appends a number that is never negative, with zeros in front up to a least number of digits. */
    static void appendUnsigned(ByteBuilder out, long value, int leastDigits) {
        byte[] bytes = out.reserve(MOST_DIGITS + leastDigits);
        int digits = 0;
        long rest = value;
        int end = out.size() + MOST_DIGITS + leastDigits;
        while (rest != 0 || digits < leastDigits) {
            long quotient = Long.divideUnsigned(rest, 10);
            digits++;
            bytes[end - digits] = (byte) ('0' + (rest - quotient * 10));
            rest = quotient;
        }
        System.arraycopy(bytes, end - digits, bytes, out.size(), digits);
        out.size(out.size() + digits);
    }
}
