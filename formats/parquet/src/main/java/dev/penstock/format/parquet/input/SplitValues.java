package dev.penstock.format.parquet.input;

/** Values of the same length: first the first byte of all, then the second of all, and so on (BYTE_STREAM_SPLIT). */
final class SplitValues implements PageValues {

    private final ByteReader in;
    private final int width;
    private final int values;
    private int next;

    SplitValues(ByteReader in, int width) throws MalformedException {
        this.in = in;
        this.width = width;
        this.values = in.left() / width;
        if (in.left() % width != 0) {
            throw new MalformedException("%d bytes are split; allowed is a multiple of %d".formatted(in.left(), width));
        }
    }

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        if (count > values - next) {
            throw new MalformedException("%d values are wanted; there are %d".formatted(next + count, values));
        }
        byte[] bytes = in.bytes();
        byte[] joined = block.pointIntoOwn(count * width);
        for (int part = 0; part < width; part++) {
            int from = in.position() + part * values + next;
            for (int i = 0; i < count; i++) {
                joined[i * width + part] = bytes[from + i];
            }
        }
        for (int i = 0; i < count; i++) {
            block.offsets[i] = i * width;
            block.lengths[i] = width;
        }
        next += count;
    }
}
