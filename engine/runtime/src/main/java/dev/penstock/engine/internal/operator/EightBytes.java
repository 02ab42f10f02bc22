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
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long HIGH_NIBBLES = 0xF0F0F0F0F0F0F0F0L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long SIXES = 0x0606060606060606L;

    private EightBytes() {}

    static long get(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    static void set(byte[] bytes, int index, long word) {
        LONGS.set(bytes, index, word);
    }

    /** Returns the word with all but its last bytes replaced by the digit zero. */
    static long last(long word, int count) {
        long mask = -1L << (Long.SIZE - Byte.SIZE * count);
        return (word & mask) | (ZEROS & ~mask);
    }

    /** Returns the lowest bit of the first byte with this value, or 64 if there is none. */
    static int find(long word, byte value) {
        long difference = word ^ (value & 0xFFL) * ONES;
        // Bytes behind the first that is equal may be marked too, never those before it.
        return Long.numberOfTrailingZeros((difference - ONES) & ~difference & HIGH_BITS) & ~7;
    }

    /** Returns the word without the byte at a bit; what is before it moves, and another byte comes first. */
    static long without(long word, int bit, long first) {
        long before = (1L << bit) - 1;
        long behind = -1L << bit << Byte.SIZE;
        return (word & behind) | ((word & before) << 8) | first;
    }

    /** Whether all bytes are digits. */
    static boolean areDigits(long word) {
        return (word & HIGH_NIBBLES) == ZEROS && (word + SIXES & HIGH_NIBBLES) == ZEROS;
    }

    /** Returns the number that eight digits make. */
    static int number(long digits) {
        long ones = digits - ZEROS;
        long pairs = ones * 10 + (ones >>> 8);
        long high = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
        long low = (pairs >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32));
        return (int) (high + low >>> 32);
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
