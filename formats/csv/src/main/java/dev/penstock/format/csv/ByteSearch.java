package dev.penstock.format.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time. */
final class ByteSearch {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private ByteSearch() {}

    /** Returns where a byte stands first in a range, or the end of the range if it is not in it. */
    static int indexOf(byte[] bytes, byte value, int from, int to) {
        long pattern = ONES * value;
        int i = from;
        while (i + 8 <= to) {
            long equal = equal((long) LONGS.get(bytes, i), pattern);
            if (equal != 0) {
                return i + (Long.numberOfTrailingZeros(equal) >>> 3);
            }
            i += 8;
        }
        while (i < to && bytes[i] != value) {
            i++;
        }
        return i;
    }

    /** Counts the line ends of a range: LF, CR, or both as one. An LF that begins the range is a line end. */
    static int lineEnds(byte[] bytes, int from, int to) {
        int count = 0;
        long afterCr = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) LONGS.get(bytes, i);
            long lf = equal(word, ONES * Cells.LF);
            long cr = equal(word, ONES * Cells.CR);
            count += Long.bitCount(lf | cr) - Long.bitCount(lf & (cr << 8 | afterCr));
            afterCr = cr >>> 56;
        }
        for (; i < to; i++) {
            count += bytes[i] == Cells.CR || bytes[i] == Cells.LF && afterCr == 0 ? 1 : 0;
            afterCr = bytes[i] == Cells.CR ? 1 : 0;
        }
        return count;
    }

    /** Returns a word with the highest bit of each byte set that is equal in both words, and no other bit. */
    private static long equal(long word, long pattern) {
        long difference = word ^ pattern;
        return ~((difference & LOW_BITS) + LOW_BITS | difference | LOW_BITS);
    }
}
