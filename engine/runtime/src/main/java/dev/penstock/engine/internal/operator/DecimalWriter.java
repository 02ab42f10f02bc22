package dev.penstock.engine.internal.operator;

import dev.penstock.data.ByteBuilder;
import java.math.BigDecimal;

/** Writes decimal numbers as JSON numbers, without trailing zeros. */
final class DecimalWriter {

    /** Numbers with more places than this are written with an exponent, so that a short number stays a short text. */
    private static final int MOST_PLACES = 100;

    /** How many bytes a small number may need: a sign, a point, a zero before it, and up to 36 places. */
    private static final int MOST_BYTES = 64;

    private DecimalWriter() {}

    /** Returns the text of a number that has no trailing zeros. */
    static String text(BigDecimal number) {
        long places = Math.max(number.scale(), number.precision() - (long) number.scale());
        return places <= Math.max(MOST_PLACES, 2L * number.precision()) ? number.toPlainString() : number.toString();
    }

    /** Appends an unscaled value and its scale, from 0 to 36. */
    static void append(ByteBuilder out, long unscaled, int scale) {
        int size = out.size();
        byte[] bytes = out.reserve(MOST_BYTES);
        int end = size + MOST_BYTES;
        int at = unscaled == 0 ? zero(bytes, end) : number(bytes, end, unscaled, scale);
        System.arraycopy(bytes, at, bytes, size, end - at);
        out.size(size + end - at);
    }

    private static int zero(byte[] bytes, int end) {
        bytes[end - 1] = '0';
        return end - 1;
    }

    /** Writes a number that is not zero before an index, from the right, and returns where it begins. */
    private static int number(byte[] bytes, int end, long unscaled, int scale) {
        // In negative numbers, for which there is always a long.
        long left = unscaled > 0 ? -unscaled : unscaled;
        long rest = left / 10;
        int places = scale;
        while (places > 0 && rest * 10 == left) {
            left = rest;
            rest = left / 10;
            places--;
        }
        int at = end;
        if (places > 0) {
            for (int i = 0; i < places; i++) {
                rest = left / 10;
                at--;
                bytes[at] = (byte) ('0' + rest * 10 - left);
                left = rest;
            }
            at--;
            bytes[at] = '.';
        }
        do {
            rest = left / 10;
            at--;
            bytes[at] = (byte) ('0' + rest * 10 - left);
            left = rest;
        } while (left != 0);
        if (unscaled < 0) {
            at--;
            bytes[at] = '-';
        }
        return at;
    }
}
