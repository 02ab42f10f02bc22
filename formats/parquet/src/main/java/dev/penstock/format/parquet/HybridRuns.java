package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;

/**
 * Writes small whole numbers in Parquet's hybrid of runs and packed bits.
 *
 * <p>Numbers go out in groups of eight, packed; where enough groups begin with the same number all along, they are a run.
 * Used by one thread.
 */
final class HybridRuns {

    private static final int GROUP = 8;
    private static final int MOST_BYTES_OF_A_COUNT = 5;

    private final ByteBuilder out;

    HybridRuns(ByteBuilder out) {
        this.out = out;
    }

    /** Returns how many bits a number from 0 to {@code greatest} takes. */
    static int width(int greatest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
    }

    /** Appends the numbers from one index to another, none of more than {@code width} bits, of which there are up to 24. */
    void append(int[] numbers, int from, int to, int width) {
        int i = from;
        while (i < to) {
            int run = runLength(numbers, i, to);
            if (run >= leastRun(width) || run == to - i) {
                appendRun(numbers[i], run, width);
                i += run;
            } else {
                int end = packedEnd(numbers, i, to, width);
                appendPacked(numbers, i, end, width);
                i = end;
            }
        }
    }

    /** Appends a number that is there many times. */
    void appendRun(int number, int count, int width) {
        appendCount((long) count << 1);
        for (int bits = 0; bits < width; bits += Byte.SIZE) {
            out.append((byte) (number >>> bits));
        }
    }

    /** A short run of numbers of few bits is no shorter than the bits. */
    private static int leastRun(int width) {
        return width < Byte.SIZE ? 4 * GROUP : GROUP;
    }

    private static int runLength(int[] numbers, int from, int to) {
        int i = from + 1;
        while (i < to && numbers[i] == numbers[from]) {
            i++;
        }
        return i - from;
    }

    /** Returns where the next run begins, whole groups from {@code from}, or {@code to}. */
    private static int packedEnd(int[] numbers, int from, int to, int width) {
        int least = leastRun(width);
        int i = from + GROUP;
        while (i < to) {
            if (numbers[i] == numbers[Math.min(i + GROUP, to) - 1] && runLength(numbers, i, to) >= least) {
                return i;
            }
            i += GROUP;
        }
        return to;
    }

    private void appendPacked(int[] numbers, int from, int to, int width) {
        int groups = (to - from + GROUP - 1) / GROUP;
        appendCount((long) groups << 1 | 1);
        int size = groups * width;
        byte[] bytes = out.reserve(size + Long.BYTES);
        int at = out.size();
        int end = at + size;
        long bits = 0;
        int filled = 0;
        for (int i = from; i < to; i++) {
            bits |= (long) numbers[i] << filled;
            filled += width;
            if (filled >= Integer.SIZE) {
                Slices.writeInt(bytes, at, (int) bits);
                at += Integer.BYTES;
                bits >>>= Integer.SIZE;
                filled -= Integer.SIZE;
            }
        }
        while (at < end) {
            bytes[at] = (byte) bits;
            bits >>>= Byte.SIZE;
            at++;
        }
        out.size(end);
    }

    private void appendCount(long count) {
        byte[] bytes = out.reserve(MOST_BYTES_OF_A_COUNT);
        int at = out.size();
        long left = count;
        while (left > 0x7F) {
            bytes[at] = (byte) (left | 0x80);
            left >>>= 7;
            at++;
        }
        bytes[at] = (byte) left;
        out.size(at + 1);
    }
}
