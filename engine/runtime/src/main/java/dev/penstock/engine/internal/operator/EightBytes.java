package dev.penstock.engine.internal.operator;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes of text at once, as a long of which the lowest byte is the first.
 *
 * <p>A caller makes sure that there are eight bytes from the index on.
 */
final class EightBytes {

    static final int COUNT = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long TO_HIGH_BIT_FROM_TEN_ON = 0x7676767676767676L;

    private EightBytes() {}

    static long get(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    static void set(byte[] bytes, int index, long word) {
        LONGS.set(bytes, index, word);
    }

    /** Returns the last bytes of a word with 0 to 9 for digits, and 0 for all bytes before. */
    static long digitsOf(long word, int count) {
        return (word ^ ZEROS) & -1L << Long.SIZE - Byte.SIZE * count;
    }

    /** Returns the high bits of the bytes that are not 0 to 9; some above the lowest of them may be missed or wrong. */
    static long noDigits(long digits) {
        return (digits + TO_HIGH_BIT_FROM_TEN_ON | digits) & HIGH_BITS;
    }

    /** Returns the lowest bit of the first byte of which the high bit is set. */
    static int firstBit(long highBits) {
        return Long.numberOfTrailingZeros(highBits) & ~7;
    }

    /** Returns the word without the byte at a bit; what is before it moves, and 0 comes first. */
    static long without(long word, int bit) {
        long before = (1L << bit) - 1;
        long behind = -1L << bit << Byte.SIZE;
        return word & behind | (word & before) << Byte.SIZE;
    }

    /** Returns the number that eight digits make, given as bytes from 0 to 9, the first in the lowest byte. */
    static int number(long digits) {
        // Two digits, then twice two, then twice four: each product adds neighbours in the upper of both.
        long pairs = digits * (1 + (10 << 8)) >>> 8 & 0x00FF00FF_00FF00FFL;
        long fours = pairs * (1 + (100 << 16)) >>> 16 & 0x0000FFFF_0000FFFFL;
        return (int) (fours * (1 + (10_000L << 32)) >>> 32);
    }

    /** Returns the eight digits of a number below 100,000,000 as bytes from 0 to 9, the first in the lowest byte. */
    static long digits(long number) {
        // Halves of four digits, then quarters of two, then digits: each quotient moves down, its rest up.
        long upper = number * 109_951_163 >>> 40;
        long fours = upper | (number - upper * 10_000) << 32;
        long hundreds = fours * 10_486 >>> 20 & 0x0000007F_0000007FL;
        long twos = hundreds | (fours - hundreds * 100) << 16;
        long tens = twos * 103 >>> 10 & 0x000F000F_000F000FL;
        return tens | (twos - tens * 10) << 8;
    }

    /** Returns how many zeros eight digits begin with, given as bytes from 0 to 9. */
    static int zerosBefore(long digits) {
        return Long.numberOfTrailingZeros(digits) >>> 3;
    }

    /** Returns how many zeros eight digits end with, given as bytes from 0 to 9. */
    static int zerosBehind(long digits) {
        return Long.numberOfLeadingZeros(digits) >>> 3;
    }

    /** Returns the word of eight digits that are given as bytes from 0 to 9. */
    static long text(long digits) {
        return digits | ZEROS;
    }

    /** Whether all bytes are ASCII. */
    static boolean areAscii(long word) {
        return (word & HIGH_BITS) == 0;
    }

    /** Returns how many bytes begin a code point. */
    static int codePoints(long word) {
        return COUNT - Long.bitCount((word & ~(word << 1)) & HIGH_BITS);
    }
}
