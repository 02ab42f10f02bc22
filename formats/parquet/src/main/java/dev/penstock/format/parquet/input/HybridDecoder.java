package dev.penstock.format.parquet.input;

import java.util.Arrays;

/**
 * Small numbers in runs: one that comes many times, or many that are packed into bits. Levels and the numbers of
 * dictionary entries are written so.
 *
 * <p>Nothing is unpacked ahead, so that a run of billions takes no memory. Used by one thread.
 */
final class HybridDecoder {

    private static final HybridDecoder ZEROS = new HybridDecoder(new ByteReader(new byte[0], 0, 0), 0);

    private final ByteReader in;
    private final int bits;
    private int left;
    private boolean packed;
    private int repeated;
    private int packedFrom;
    private int packedEnd;
    private int packedIndex;

    /** @param bits how many bits a number has, 0 to 32; numbers of no bits are zeros, as many as are wanted */
    HybridDecoder(ByteReader in, int bits) {
        this.in = in;
        this.bits = bits;
    }

    /** Returns numbers that are all zero. */
    static HybridDecoder zeros() {
        return ZEROS;
    }

    /** Returns how many bits the numbers up to one have. */
    static int bitsOf(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    /** Reads the next numbers. */
    void read(int[] target, int count) throws MalformedException {
        if (bits == 0) {
            Arrays.fill(target, 0, count, 0);
            return;
        }
        int done = 0;
        while (done < count) {
            if (left == 0) {
                begin();
            }
            int step = Math.min(left, count - done);
            if (packed) {
                unpack(target, done, step);
            } else {
                Arrays.fill(target, done, done + step, repeated);
            }
            left -= step;
            done += step;
        }
    }

    private void begin() throws MalformedException {
        int header = (int) (in.readVarLong() & 0xFFFFFFFFL);
        packed = (header & 1) == 1;
        int length = header >>> 1;
        if (packed) {
            left = Math.multiplyExact(Math.min(length, Integer.MAX_VALUE / Byte.SIZE), Byte.SIZE);
            packedIndex = 0;
            // The last group may be cut short where its values end.
            packedFrom = in.take(Math.min((long) length * bits, in.left()));
            packedEnd = in.position();
        } else {
            left = length;
            int bytes = (bits + Byte.SIZE - 1) / Byte.SIZE;
            int from = in.take(bytes);
            repeated = (int) BitReader.read(in.bytes(), from, in.position(), 0, bits);
        }
    }

    private void unpack(int[] target, int from, int count) throws MalformedException {
        long last = ((long) packedIndex + count) * bits;
        if (last > (long) (packedEnd - packedFrom) * Byte.SIZE) {
            throw new MalformedException("a packed run ends before its values do");
        }
        for (int i = 0; i < count; i++) {
            target[from + i] = (int) BitReader.read(in.bytes(), packedFrom, packedEnd, packedIndex + i, bits);
        }
        packedIndex += count;
    }
}
