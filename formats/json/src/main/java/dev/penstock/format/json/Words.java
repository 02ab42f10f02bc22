package dev.penstock.format.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes looked at together, as a {@code long} whose lowest byte is the first.
 *
 * <p>A mark is the highest bit of a byte that is sought. Marks above the lowest one may be wrong, because subtraction
 * borrows upwards; the lowest never is.
 */
final class Words {

    /** The highest bit of each byte: what no ASCII character has. */
    static final long HIGH_BITS = 0x8080808080808080L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long ZEROS = '0' * ONES;
    private static final long NEWLINES = '\n' * ONES;
    private static final long RETURNS = '\r' * ONES;

    private Words() {}

    /** Returns the eight bytes from an index on. */
    static long get(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** Writes eight bytes from an index on. */
    static void set(byte[] bytes, int index, long word) {
        LONGS.set(bytes, index, word);
    }

    /** Marks what cannot stand in a JSON string as it is: quotes, backslashes, control characters. */
    static long specialMarks(long word) {
        // With bit 1 turned over, the quote comes right behind the control characters, and one comparison does for
        // both.
        long controls = (word ^ 2 * ONES) - 0x21 * ONES;
        long backslashes = (word ^ BACKSLASHES) - ONES;
        return (controls | backslashes) & ~word & HIGH_BITS;
    }

    /** Marks what {@link #specialMarks} does, and what is not ASCII. */
    static long unusualMarks(long word) {
        long controls = (word ^ 2 * ONES) - 0x21 * ONES;
        long backslashes = (word ^ BACKSLASHES) - ONES;
        return (controls | backslashes | word) & HIGH_BITS;
    }

    /** Marks what is no digit. */
    static long otherThanDigitMarks(long word) {
        long digits = word ^ ZEROS;
        return (digits + 0x76 * ONES | digits) & HIGH_BITS;
    }

    /** Marks newlines and carriage returns. */
    static long lineBreakMarks(long word) {
        long newlines = word ^ NEWLINES;
        long returns = word ^ RETURNS;
        return (((newlines - ONES) & ~newlines) | ((returns - ONES) & ~returns)) & HIGH_BITS;
    }

    /** Returns which of the eight bytes has the lowest mark: 0 to 7, or 8 if there is none. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** Returns how many of the eight bytes are newlines. */
    static int newlines(long word) {
        long others = word ^ NEWLINES;
        return Long.bitCount(~(((others & LOW_BITS) + LOW_BITS) | others) & HIGH_BITS);
    }

    /** Whether the first {@code count} bytes of two words are the same, for 1 to 8. */
    static boolean equalFirst(long word, long other, int count) {
        return (word ^ other) << ((8 - count) << 3) == 0;
    }

    /** Returns what is common to all words that agree in the first {@code count} bytes, for 1 to 8: a mask. */
    static long firstBytes(int count) {
        return -1L >>> ((8 - count) << 3);
    }

    /** Returns how many of the bytes from {@code from} to {@code to - 1} are newlines; some behind may be looked at. */
    static int newlines(byte[] bytes, int from, int to) {
        int count = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            count += newlines(get(bytes, i));
        }
        for (; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }
}
