package dev.penstock.format.parquet;

import dev.penstock.data.ShortDecimal;

/** Reads decimal numbers of up to 16 bytes that are digits, and a point among them where there is one: most numbers. */
final class DigitText {

    private static final int MOST = 2 * Digits.MOST;
    private static final long EIGHT_DIGITS = 100_000_000;

    /** A point among bytes of which the digits are 0 to 9. */
    private static final int POINT = '.' ^ '0';

    private DigitText() {}

    /** Reads a slice as a {@link ShortDecimal}. Some numbers near the beginning of an array are not read either. */
    static long read(byte[] bytes, int offset, int length) {
        int end = offset + length;
        if (length <= 0 || length > MOST || end < MOST) {
            return ShortDecimal.NONE;
        }
        if (length <= Digits.MOST) {
            return readShort(Digits.last(bytes, end, length), length);
        }
        return readLonger(
                Digits.last(bytes, end - Digits.MOST, length - Digits.MOST), Digits.last(bytes, end, Digits.MOST));
    }

    private static long readShort(long word, int length) {
        long others = Digits.others(word);
        if (others == 0) {
            return ShortDecimal.of(Digits.number(word), 0);
        }
        int point = firstBit(others);
        if (length == 1 || !isPoint(word, others, point)) {
            return ShortDecimal.NONE;
        }
        return ShortDecimal.of(Digits.number(without(word, point)), placesBehind(point));
    }

    private static long readLonger(long first, long second) {
        long high = first;
        long low = second;
        long highOthers = Digits.others(high);
        long lowOthers = Digits.others(low);
        int places = 0;
        if (lowOthers != 0) {
            int point = firstBit(lowOthers);
            if (highOthers != 0 || !isPoint(low, lowOthers, point)) {
                return ShortDecimal.NONE;
            }
            low = without(low, point) | high >>> Long.SIZE - Byte.SIZE;
            high <<= Byte.SIZE;
            places = placesBehind(point);
        } else if (highOthers != 0) {
            int point = firstBit(highOthers);
            if (!isPoint(high, highOthers, point)) {
                return ShortDecimal.NONE;
            }
            high = without(high, point);
            places = Digits.MOST + placesBehind(point);
        }
        return ShortDecimal.of(Digits.number(high) * EIGHT_DIGITS + Digits.number(low), places);
    }

    private static int firstBit(long highBits) {
        return Long.numberOfTrailingZeros(highBits) & ~7;
    }

    /** Whether a point is all there is besides digits. */
    private static boolean isPoint(long word, long others, int bit) {
        return (others & others - 1) == 0 && (word >>> bit & 0xFF) == POINT;
    }

    private static int placesBehind(int bit) {
        return Digits.MOST - 1 - (bit >>> 3);
    }

    /** Returns the word without the byte at a bit; what is before it moves, and 0 comes first. */
    private static long without(long word, int bit) {
        long before = (1L << bit) - 1;
        long behind = -1L << bit << Byte.SIZE;
        return word & behind | (word & before) << Byte.SIZE;
    }
}
