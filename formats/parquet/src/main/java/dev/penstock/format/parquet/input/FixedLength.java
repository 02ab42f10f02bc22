package dev.penstock.format.parquet.input;

/** Values that have to be of one length, in an encoding that could hold others. */
record FixedLength(PageValues values, int width) implements PageValues {

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        values.read(block, count);
        for (int i = 0; i < count; i++) {
            if (block.lengths[i] != width) {
                throw new MalformedException(
                        "a value has %d bytes; the column has %d".formatted(block.lengths[i], width));
            }
        }
    }
}
