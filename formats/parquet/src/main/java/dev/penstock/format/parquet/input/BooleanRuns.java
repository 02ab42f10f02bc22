package dev.penstock.format.parquet.input;

/** Truth values in runs; a value becomes one byte, 0 or 1. */
final class BooleanRuns implements PageValues {

    private final int[] bits = new int[ValueBlock.CAPACITY];
    private final HybridDecoder runs;

    private BooleanRuns(HybridDecoder runs) {
        this.runs = runs;
    }

    /** Returns the values that stand behind the length of their runs. */
    static BooleanRuns of(ByteReader in) throws MalformedException {
        int length = in.readInt();
        int from = in.take(length);
        return new BooleanRuns(new HybridDecoder(new ByteReader(in.bytes(), from, from + length), 1));
    }

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        runs.read(bits, count);
        byte[] values = block.pointIntoOwn(ValueBlock.CAPACITY);
        for (int i = 0; i < count; i++) {
            values[i] = (byte) bits[i];
            block.offsets[i] = i;
            block.lengths[i] = 1;
        }
    }
}
