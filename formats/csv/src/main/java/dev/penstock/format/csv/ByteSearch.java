package dev.penstock.format.csv;

/** Looks through bytes eight at a time. */
final class ByteSearch {

    /** How many bytes have their bits in a long. */
    static final int BLOCK = 64;

    private static final long LFS = Words.of(Cells.LF);
    private static final long CRS = Words.of(Cells.CR);

    private ByteSearch() {}

    /** Returns where an ASCII character stands first in a range, or the end of the range if it is not in it. */
    static int indexOf(byte[] bytes, byte value, int from, int to) {
        long pattern = Words.of(value);
        int i = from;
        while (i + 32 <= to) {
            long any = Words.firstEqual(Words.at(bytes, i), pattern)
                    | Words.firstEqual(Words.at(bytes, i + 8), pattern)
                    | Words.firstEqual(Words.at(bytes, i + 16), pattern)
                    | Words.firstEqual(Words.at(bytes, i + 24), pattern);
            if (any != 0) {
                break;
            }
            i += 32;
        }
        for (; i + 8 <= to; i += 8) {
            long equal = Words.firstEqual(Words.at(bytes, i), pattern);
            if (equal != 0) {
                return i + Words.first(equal);
            }
        }
        while (i < to && bytes[i] != value) {
            i++;
        }
        return i;
    }

    /** Returns a bit for each byte of a block, set where it is equal to those of a word. */
    static long bits(byte[] bytes, int at, long pattern) {
        long bits = 0;
        for (int i = 0; i < BLOCK; i += Words.BYTES) {
            bits |= Words.gather(Words.equal(Words.at(bytes, at + i), pattern)) << i;
        }
        return bits;
    }

    /** Counts the line ends of a range: LF, CR, or both as one. An LF that begins the range is a line end. */
    static int lineEnds(byte[] bytes, int from, int to) {
        int count = 0;
        int i = from;
        for (; i + 32 <= to; i += 32) {
            long first = Words.at(bytes, i);
            long second = Words.at(bytes, i + 8);
            long third = Words.at(bytes, i + 16);
            long fourth = Words.at(bytes, i + 24);
            long crs = Words.firstEqual(first, CRS)
                    | Words.firstEqual(second, CRS)
                    | Words.firstEqual(third, CRS)
                    | Words.firstEqual(fourth, CRS);
            if (crs != 0) {
                break;
            }
            long lfs = Words.equal(first, LFS) >>> 7
                    | Words.equal(second, LFS) >>> 6
                    | Words.equal(third, LFS) >>> 5
                    | Words.equal(fourth, LFS) >>> 4;
            count += Long.bitCount(lfs);
        }
        return count + lineEndsWithCr(bytes, i, to);
    }

    private static int lineEndsWithCr(byte[] bytes, int from, int to) {
        int count = 0;
        long afterCr = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = Words.at(bytes, i);
            long lf = Words.equal(word, LFS);
            long cr = Words.equal(word, CRS);
            count += Long.bitCount(lf | cr) - Long.bitCount(lf & (cr << 8 | afterCr));
            afterCr = cr >>> 56;
        }
        for (; i < to; i++) {
            count += bytes[i] == Cells.CR || bytes[i] == Cells.LF && afterCr == 0 ? 1 : 0;
            afterCr = bytes[i] == Cells.CR ? 1 : 0;
        }
        return count;
    }
}
