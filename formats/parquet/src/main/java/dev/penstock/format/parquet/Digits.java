package dev.penstock.format.parquet;

/** Numbers of a few ASCII digits. */
final class Digits {

    /** How many digits are read at once. */
    static final int MOST = 8;

    private static final long ZEROS = 0x3030303030303030L;
    private static final long TO_HIGH_BIT_FROM_TEN_ON = 0x7676767676767676L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Digits() {}

    /**
     * Returns the number that so many digits make, or -1 if one of the bytes is no digit.
     *
     * @param count how many digits, from 0 to {@link #MOST}
     */
    static int read(byte[] bytes, int offset, int count) {
        return count > 0 && offset + MOST <= bytes.length
                ? readAtOnce(Slices.readLong(bytes, offset), Long.SIZE - Byte.SIZE * count)
                : readOneByOne(bytes, offset, count);
    }

    /** Digits that are not there are zeros in front of the others: the low bytes come first. */
    private static int readAtOnce(long word, int missingBits) {
        long digits = (word ^ ZEROS) << missingBits;
        return others(digits) == 0 ? number(digits) : -1;
    }

    /** Returns the last bytes in front of an index, eight at most, with 0 to 9 for digits and 0 for what is not there. */
    static long last(byte[] bytes, int end, int count) {
        return (Slices.readLong(bytes, end - MOST) ^ ZEROS) & -1L << Long.SIZE - Byte.SIZE * count;
    }

    /** Returns the high bits of the bytes that are not 0 to 9; some above the lowest of them may be missed or wrong. */
    static long others(long digits) {
        return (digits + TO_HIGH_BIT_FROM_TEN_ON | digits) & HIGH_BITS;
    }

    /** Returns the number that eight bytes from 0 to 9 make, the first in the lowest byte. */
    static int number(long digits) {
        // Two digits, then twice two, then twice four: each product adds neighbours in the upper of both.
        long pairs = digits * (1 + (10 << 8)) >>> 8 & 0x00FF00FF00FF00FFL;
        long fours = pairs * (1 + (100 << 16)) >>> 16 & 0x0000FFFF0000FFFFL;
        return (int) (fours * (1 + (10_000L << 32)) >>> 32);
    }

    private static int readOneByOne(byte[] bytes, int offset, int count) {
        int value = 0;
        for (int i = offset; i < offset + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
