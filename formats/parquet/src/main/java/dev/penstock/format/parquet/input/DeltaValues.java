package dev.penstock.format.parquet.input;

/** Whole numbers of four or eight bytes, each by what it is more than the one before. */
final class DeltaValues implements PageValues {

    private final DeltaDecoder numbers;
    private final int width;

    DeltaValues(ByteReader in, int width) throws MalformedException {
        this.numbers = new DeltaDecoder(in);
        this.width = width;
    }

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        byte[] values = block.pointIntoOwn(ValueBlock.CAPACITY * Long.BYTES);
        for (int i = 0; i < count; i++) {
            // What does not fit into four bytes is left away, as the arithmetic of the writer did.
            ByteReader.LONGS.set(values, i * Long.BYTES, numbers.next());
            block.offsets[i] = i * Long.BYTES;
            block.lengths[i] = width;
        }
    }
}
