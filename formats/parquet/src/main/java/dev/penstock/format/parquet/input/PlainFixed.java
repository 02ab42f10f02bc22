package dev.penstock.format.parquet.input;

/** Values of the same length, one after the other. */
final class PlainFixed implements PageValues {

    private final ByteReader in;
    private final int width;

    PlainFixed(ByteReader in, int width) {
        this.in = in;
        this.width = width;
    }

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        block.pointInto(in.bytes());
        int from = in.take((long) width * count);
        for (int i = 0; i < count; i++) {
            block.offsets[i] = from + i * width;
            block.lengths[i] = width;
        }
    }
}
