package dev.penstock.engine.internal.operator;

import dev.penstock.data.ByteBuilder;
import java.math.BigDecimal;

/** Writes decimal numbers as JSON numbers, without trailing zeros. */
final class DecimalWriter {

    /** How many bytes a small number may need: a sign, a point, a zero before it, and up to 36 places. */
    static final int MOST_BYTES = 64;

    /** Numbers with more places than this are written with an exponent, so that a short number stays a short text. */
    private static final int MOST_PLACES = 100;

    private static final long EIGHT_DIGITS = 100_000_000;
    private static final long SIXTEEN_DIGITS = EIGHT_DIGITS * EIGHT_DIGITS;

    private DecimalWriter() {}

    /** Returns the text of a number that has no trailing zeros. */
    static String text(BigDecimal number) {
        long places = Math.max(number.scale(), number.precision() - (long) number.scale());
        return places <= Math.max(MOST_PLACES, 2L * number.precision()) ? number.toPlainString() : number.toString();
    }

    /** Appends an unscaled value and its scale, from 0 to 36. */
    static void append(ByteBuilder out, long unscaled, int scale) {
        out.size(write(out.reserve(MOST_BYTES), out.size(), unscaled, scale));
    }

    /**
     * Writes an unscaled value and its scale, from 0 to 36, and returns the index after it.
     *
     * @param at where to, with room for {@link #MOST_BYTES}, all of which may be overwritten
     */
    static int write(byte[] bytes, int at, long unscaled, int scale) {
        long magnitude = Math.abs(unscaled);
        if (magnitude <= 0 || magnitude >= SIXTEEN_DIGITS || scale > EightBytes.COUNT) {
            return writeAny(bytes, at, unscaled, scale);
        }
        int begin = at;
        if (unscaled < 0) {
            bytes[begin] = '-';
            begin++;
        }
        return magnitude < EIGHT_DIGITS
                ? writeShort(bytes, begin, magnitude, scale)
                : writeLonger(bytes, begin, magnitude, scale);
    }

    /** Writes a number of 8 digits at most. */
    private static int writeShort(byte[] bytes, int at, long magnitude, int scale) {
        long digits = EightBytes.digits(magnitude);
        int zeros = Math.min(EightBytes.zerosBefore(digits), EightBytes.COUNT - 1 - scale);
        EightBytes.set(bytes, at, zeros < 0 ? '0' : EightBytes.text(digits) >>> Byte.SIZE * zeros);
        return writePlaces(bytes, at + EightBytes.COUNT - scale - zeros, digits, scale);
    }

    /** Writes a number of 9 to 16 digits. */
    private static int writeLonger(byte[] bytes, int at, long magnitude, int scale) {
        long upper = magnitude / EIGHT_DIGITS;
        long high = EightBytes.digits(upper);
        long low = EightBytes.digits(magnitude - upper * EIGHT_DIGITS);
        int zeros = EightBytes.zerosBefore(high);
        EightBytes.set(bytes, at, EightBytes.text(high) >>> Byte.SIZE * zeros);
        EightBytes.set(bytes, at + EightBytes.COUNT - zeros, EightBytes.text(low));
        return writePlaces(bytes, at + 2 * EightBytes.COUNT - scale - zeros, low, scale);
    }

    /** Writes the last digits of eight behind a point, if there are any but zeros, and returns the index after them. */
    private static int writePlaces(byte[] bytes, int at, long digits, int scale) {
        int places = scale - EightBytes.zerosBehind(digits);
        if (places <= 0) {
            return at;
        }
        bytes[at] = '.';
        EightBytes.set(bytes, at + 1, EightBytes.text(digits) >>> Long.SIZE - Byte.SIZE * scale);
        return at + 1 + places;
    }

    private static int writeAny(byte[] bytes, int at, long unscaled, int scale) {
        int end = at + MOST_BYTES;
        int begin = unscaled == 0 ? zero(bytes, end) : number(bytes, end, unscaled, scale);
        System.arraycopy(bytes, begin, bytes, at, end - begin);
        return at + end - begin;
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
