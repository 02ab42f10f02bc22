package dev.penstock.format.parquet.input;

/** Values of any length: first all lengths, then all bytes (DELTA_LENGTH_BYTE_ARRAY). */
final class DeltaLengths implements PageValues {

    private final DeltaDecoder lengths;
    private final ByteReader bytes;

    private DeltaLengths(DeltaDecoder lengths, ByteReader bytes) {
        this.lengths = lengths;
        this.bytes = bytes;
    }

    static DeltaLengths of(ByteReader in) throws MalformedException {
        DeltaDecoder lengths = new DeltaDecoder(new ByteReader(in.bytes(), in.position(), in.end()));
        new DeltaDecoder(in).skipAll();
        return new DeltaLengths(lengths, in);
    }

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        block.pointInto(bytes.bytes());
        for (int i = 0; i < count; i++) {
            long length = lengths.next();
            block.offsets[i] = bytes.take(length);
            block.lengths[i] = (int) length;
        }
    }
}
