package dev.penstock.format.parquet.input;

/** Truth values, a bit each from the lowest of the first byte on; a value becomes one byte, 0 or 1. */
final class PlainBooleans implements PageValues {

    private final ByteReader in;
    private long next;

    PlainBooleans(ByteReader in) {
        this.in = in;
    }

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        if (next + count > (long) in.left() * Byte.SIZE) {
            throw new MalformedException(
                    "%d truth values are wanted; there are %d".formatted(next + count, (long) in.left() * Byte.SIZE));
        }
        byte[] values = block.pointIntoOwn(ValueBlock.CAPACITY);
        for (int i = 0; i < count; i++) {
            values[i] = (byte) BitReader.read(in.bytes(), in.position(), in.end(), next + i, 1);
            block.offsets[i] = i;
            block.lengths[i] = 1;
        }
        next += count;
    }
}
