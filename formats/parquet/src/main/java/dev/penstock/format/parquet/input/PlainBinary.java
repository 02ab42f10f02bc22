package dev.penstock.format.parquet.input;

/** Values of any length, each behind its length. */
final class PlainBinary implements PageValues {

    private final ByteReader in;

    PlainBinary(ByteReader in) {
        this.in = in;
    }

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        block.pointInto(in.bytes());
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            block.offsets[i] = in.take(length);
            block.lengths[i] = length;
        }
    }
}
