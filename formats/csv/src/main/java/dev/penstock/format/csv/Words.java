package dev.penstock.format.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes as one number, the first of them lowest, and what can be said of all eight at once. */
final class Words {

    static final int BYTES = 8;

    /** Every bit but the highest of each byte: what is looked for is ASCII, so the highest bit is a matter of its own. */
    static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    static final long HIGH_BITS = 0x8080808080808080L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long GATHER = 0x0002040810204081L;

    private Words() {}

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    static void put(byte[] bytes, int index, long word) {
        LONGS.set(bytes, index, word);
    }

    /** Returns a word that has the same value in each byte. */
    static long of(int value) {
        return ONES * (value & 0xFF);
    }

    /** Returns a word with the highest bit of each byte set that is equal in both words, and no other bit. */
    static long equal(long word, long pattern) {
        long difference = word ^ pattern;
        return ~((difference & LOW_BITS) + LOW_BITS | difference | LOW_BITS);
    }

    /**
     * Returns a word in which the highest bit of the first byte is set that is equal in both words, and of none before it;
     * 0 if there is none. Bytes behind the first may be set or not: that costs less than {@link #equal}.
     */
    static long firstEqual(long word, long pattern) {
        long difference = word ^ pattern;
        return difference - ONES & ~difference & HIGH_BITS;
    }

    /** Returns the highest bits of the bytes as the lowest eight bits, that of the first byte lowest. */
    static long gather(long highBits) {
        return highBits * GATHER >>> 56;
    }

    /** Returns the index of the first byte of which the highest bit is set. */
    static int first(long highBits) {
        return Long.numberOfTrailingZeros(highBits) >>> 3;
    }

    /** Returns the bits of eight bytes, each byte a row, by columns. */
    static long transposed(long bits) {
        long swap = (bits ^ bits >>> 7) & 0x00AA00AA00AA00AAL;
        long pairs = bits ^ swap ^ swap << 7;
        swap = (pairs ^ pairs >>> 14) & 0x0000CCCC0000CCCCL;
        long fours = pairs ^ swap ^ swap << 14;
        swap = (fours ^ fours >>> 28) & 0x00000000F0F0F0F0L;
        return fours ^ swap ^ swap << 28;
    }
}
