package dev.penstock.format.parquet.input;

/**
 * Whole numbers, each by what it is more than the one before (DELTA_BINARY_PACKED).
 *
 * <p>Nothing is unpacked ahead, so that the number of values that the bytes speak of takes no memory. Used by one
 * thread.
 */
final class DeltaDecoder {

    /** Writers take 128 to some thousands. */
    private static final int MOST_BLOCK = 1 << 24;

    private final ByteReader in;
    private final int miniblocks;
    private final int valuesOfMiniblock;
    private long left;
    private long value;
    private boolean first = true;

    private long leastDelta;
    private int widths;
    private int miniblock;
    private int bits;
    private int from;
    private int index;
    private int indexEnd;

    /** Reads what stands before the numbers. */
    DeltaDecoder(ByteReader in) throws MalformedException {
        this.in = in;
        int block = in.readVarInt("the size of a block", MOST_BLOCK);
        this.miniblocks = in.readVarInt("the number of miniblocks", MOST_BLOCK);
        if (miniblocks == 0 || block % miniblocks != 0 || block / miniblocks % Byte.SIZE != 0 || block == 0) {
            throw new MalformedException("a block has %d values in %d miniblocks; allowed is a multiple of 8 in each"
                    .formatted(block, miniblocks));
        }
        this.valuesOfMiniblock = block / miniblocks;
        this.miniblock = miniblocks;
        this.left = in.readVarInt("the number of values", Integer.MAX_VALUE);
        this.value = in.readZigZag();
    }

    /** Returns how many numbers are left. */
    long left() {
        return left;
    }

    /** Returns the next number. */
    long next() throws MalformedException {
        if (left == 0) {
            throw new MalformedException("a page has fewer numbers than values");
        }
        if (first) {
            first = false;
            left--;
            return value;
        }
        if (index == indexEnd) {
            beginMiniblock();
        }
        left--;
        value += leastDelta + BitReader.read(in.bytes(), from, in.end(), index, bits);
        index++;
        return value;
    }

    /** Passes over all numbers that are left, to what follows them. */
    void skipAll() throws MalformedException {
        if (first && left > 0) {
            first = false;
            left--;
        }
        while (left > 0) {
            if (index == indexEnd) {
                beginMiniblock();
            }
            long step = Math.min(left, indexEnd - index);
            left -= step;
            index += (int) step;
        }
    }

    private void beginMiniblock() throws MalformedException {
        if (miniblock == miniblocks) {
            leastDelta = in.readZigZag();
            widths = in.take(miniblocks);
            miniblock = 0;
        }
        bits = in.bytes()[widths + miniblock] & 0xFF;
        if (bits > Long.SIZE) {
            throw new MalformedException("a difference has %d bits; the most is 64".formatted(bits));
        }
        miniblock++;
        index = 0;
        indexEnd = valuesOfMiniblock;
        long bytes = (long) valuesOfMiniblock / Byte.SIZE * bits;
        // The last one may be cut short where its values end.
        long needed = (Math.min(left, valuesOfMiniblock) * bits + Byte.SIZE - 1) / Byte.SIZE;
        from = in.take(needed <= in.left() && bytes > in.left() ? in.left() : bytes);
    }
}
