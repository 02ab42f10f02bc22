package dev.penstock.engine.internal.operator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from text: an unscaled long and a scale, or a BigDecimal when that is too small.
 *
 * <p>The grammar is that of {@link BigDecimal}, with ASCII digits only: an optional sign, digits with an optional
 * point, an optional exponent of nine digits at most. No spaces, no thousands separators, no {@code NaN}, and 4,096 bytes
 * at most. Used by one thread.
 */
public final class DecimalText {

    /**
     * How long the text of a number may be. BigDecimal takes time with the square of the digits, so that one cell of a
     * megabyte would keep a run for half a minute; every result of a {@link Calculation} is shorter.
     */
    static final int MOST_BYTES = 4_096;

    private static final int LONG_DIGITS = 18;
    private static final int TWO_WORDS = 2 * EightBytes.COUNT;

    /** A point among bytes of which the digits are 0 to 9. */
    private static final int POINT = '.' ^ '0';

    private static final long[] POWERS = new long[LONG_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private long unscaled;
    private int scale;
    private boolean isSmall;
    private BigDecimal big;

    /** Reads a slice; whether it was a number. Only after true do the other methods mean anything. */
    public boolean read(byte[] bytes, int offset, int length) {
        isSmall = true;
        int end = offset + length;
        if (length > 0 && length <= EightBytes.COUNT && end >= EightBytes.COUNT) {
            long word = EightBytes.digitsOf(EightBytes.get(bytes, end - EightBytes.COUNT), length);
            if (readShort(word, length)) {
                return true;
            }
        } else if (length > EightBytes.COUNT && length <= TWO_WORDS && end >= TWO_WORDS) {
            long high = EightBytes.digitsOf(EightBytes.get(bytes, end - TWO_WORDS), length - EightBytes.COUNT);
            long low = EightBytes.digitsOf(EightBytes.get(bytes, end - EightBytes.COUNT), EightBytes.COUNT);
            if (readLonger(high, low)) {
                return true;
            }
        }
        return readAny(bytes, offset, end);
    }

    /** Reads up to 8 bytes of digits with or without a point, which most numbers are; false for anything else. */
    private boolean readShort(long word, int length) {
        long others = EightBytes.noDigits(word);
        if (others == 0) {
            unscaled = EightBytes.number(word);
            scale = 0;
            return true;
        }
        int point = EightBytes.firstBit(others);
        if (length == 1 || !isPoint(word, others, point)) {
            return false;
        }
        unscaled = EightBytes.number(EightBytes.without(word, point));
        scale = EightBytes.COUNT - 1 - (point >>> 3);
        return true;
    }

    /** Reads 9 to 16 bytes of digits with or without a point; false for anything else. */
    private boolean readLonger(long first, long second) {
        long high = first;
        long low = second;
        long highOthers = EightBytes.noDigits(high);
        long lowOthers = EightBytes.noDigits(low);
        int places = 0;
        if (lowOthers != 0) {
            int point = EightBytes.firstBit(lowOthers);
            if (highOthers != 0 || !isPoint(low, lowOthers, point)) {
                return false;
            }
            low = EightBytes.without(low, point) | high >>> Long.SIZE - Byte.SIZE;
            high <<= Byte.SIZE;
            places = EightBytes.COUNT - 1 - (point >>> 3);
        } else if (highOthers != 0) {
            int point = EightBytes.firstBit(highOthers);
            if (!isPoint(high, highOthers, point)) {
                return false;
            }
            high = EightBytes.without(high, point);
            places = TWO_WORDS - 1 - (point >>> 3);
        }
        unscaled = EightBytes.number(high) * 100_000_000L + EightBytes.number(low);
        scale = places;
        return true;
    }

    /** Whether a point is all there is besides digits. */
    private static boolean isPoint(long word, long others, int bit) {
        return (others & others - 1) == 0 && (word >>> bit & 0xFF) == POINT;
    }

    private boolean readAny(byte[] bytes, int offset, int end) {
        int i = offset;
        boolean negative = false;
        if (i < end && (bytes[i] == '-' || bytes[i] == '+')) {
            negative = bytes[i] == '-';
            i++;
        }
        long value = 0;
        int digits = 0;
        int fraction = -1;
        for (; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                digits++;
                fraction += fraction >= 0 ? 1 : 0;
            } else if (bytes[i] == '.' && fraction < 0) {
                fraction = 0;
            } else {
                return isExponent(bytes[i]) && digits > 0 && readBig(bytes, offset, i, end);
            }
        }
        if (digits > LONG_DIGITS) {
            return readBig(bytes, offset, end, end);
        }
        unscaled = negative ? -value : value;
        scale = Math.max(fraction, 0);
        return digits > 0;
    }

    /** Reads text; whether it was a number. */
    public boolean read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** Returns the number that was read, with the scale it was written with. */
    public BigDecimal value() {
        return isSmall ? BigDecimal.valueOf(unscaled, scale) : big;
    }

    /** Whether the number is an unscaled long of at most 18 digits and a scale. */
    public boolean isSmall() {
        return isSmall;
    }

    /** Returns the unscaled value of a small number. */
    public long unscaled() {
        return unscaled;
    }

    /**
     * Returns the unscaled value of a small number at another scale, or {@code Long.MIN_VALUE} if it does not fit.
     *
     * @param atScale a scale from the number's own to 18
     */
    long unscaled(int atScale) {
        return product(unscaled, POWERS[atScale - scale]);
    }

    /** Returns the scale of a small number, from 0 to 18. */
    public int scale() {
        return scale;
    }

    /** Returns -1, 0 or 1 as the number is negative, zero or positive. */
    public int signum() {
        return isSmall ? Long.signum(unscaled) : big.signum();
    }

    /** Compares the number that was read with another that was read, by value: {@code 1.0} equals {@code 1}. */
    public int compareTo(DecimalText other) {
        if (isSmall && other.isSmall) {
            if (scale == other.scale) {
                return Long.compare(unscaled, other.unscaled);
            }
            long left = rescaled(unscaled, other.scale - scale);
            long right = rescaled(other.unscaled, scale - other.scale);
            if (left != Long.MIN_VALUE && right != Long.MIN_VALUE) {
                return Long.compare(left, right);
            }
        }
        return value().compareTo(other.value());
    }

    /** Appends zeros to a number, none if their number is negative; {@code Long.MIN_VALUE} says that it does not fit. */
    static long rescaled(long value, int zeros) {
        if (zeros <= 0) {
            return value;
        }
        return zeros < POWERS.length ? product(value, POWERS[zeros]) : Long.MIN_VALUE;
    }

    /** Multiplies by a power of ten; {@code Long.MIN_VALUE} says that the product does not fit. */
    private static long product(long value, long power) {
        long high = Math.multiplyHigh(value, power);
        long low = value * power;
        return high == low >> Long.SIZE - 1 ? low : Long.MIN_VALUE;
    }

    private static boolean isExponent(byte value) {
        return value == 'e' || value == 'E';
    }

    /** Reads what does not fit; {@code exponent} is where the exponent begins, or the end. */
    private boolean readBig(byte[] bytes, int offset, int exponent, int end) {
        if (end - offset > MOST_BYTES || (exponent < end && !isExponentText(bytes, exponent + 1, end))) {
            return false;
        }
        try {
            big = new BigDecimal(new String(bytes, offset, end - offset, StandardCharsets.US_ASCII));
            isSmall = false;
            return true;
        } catch (NumberFormatException tooLarge) {
            // The grammar holds, so the exponent is beyond 32 bits: a number that cannot be one here.
            return false;
        }
    }

    private static boolean isExponentText(byte[] bytes, int from, int end) {
        int i = from < end && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
        if (i == end || end - i > 9) {
            return false;
        }
        for (; i < end; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
