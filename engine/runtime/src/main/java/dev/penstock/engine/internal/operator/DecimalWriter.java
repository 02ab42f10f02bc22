package dev.penstock.engine.internal.operator;

import dev.penstock.data.ByteBuilder;
import java.math.BigDecimal;

/** Writes decimal numbers as JSON numbers, without trailing zeros. */
final class DecimalWriter {

    /** Numbers with more places than this are written with an exponent, so that a short number stays a short text. */
    private static final int MOST_PLACES = 100;

    private DecimalWriter() {}

    /** Returns the text of a number that has no trailing zeros. */
    static String text(BigDecimal number) {
        long places = Math.max(number.scale(), number.precision() - (long) number.scale());
        return places <= Math.max(MOST_PLACES, 2L * number.precision()) ? number.toPlainString() : number.toString();
    }

    /** Appends an unscaled value and its scale, from 0 to 36. */
    static void append(ByteBuilder out, long unscaled, int scale) {
        long value = unscaled;
        int places = scale;
        while (places > 0 && value % 10 == 0) {
            value /= 10;
            places--;
        }
        int size = out.size();
        byte[] bytes = out.reserve(64);
        // From the right, in negative numbers, for which there is always a long.
        long left = value > 0 ? -value : value;
        int end = size + 64;
        int at = end;
        for (int digit = 0; digit <= places || left != 0; digit++) {
            if (digit == places && places > 0) {
                at--;
                bytes[at] = '.';
            }
            at--;
            bytes[at] = (byte) ('0' - left % 10);
            left /= 10;
        }
        if (value < 0) {
            at--;
            bytes[at] = '-';
        }
        System.arraycopy(bytes, at, bytes, size, end - at);
        out.size(size + end - at);
    }
}
