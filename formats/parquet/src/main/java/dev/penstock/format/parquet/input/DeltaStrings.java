package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import java.util.Arrays;

/** Values of any length, each by how much it shares with the one before and what follows (DELTA_BYTE_ARRAY). */
final class DeltaStrings implements PageValues {

    private final DeltaDecoder prefixes;
    private final DeltaLengths suffixes;
    private final int mostBytes;
    private final ValueBlock ends = new ValueBlock();
    private final ByteBuilder text = new ByteBuilder(1 << 10);
    private byte[] before = {};

    private DeltaStrings(DeltaDecoder prefixes, DeltaLengths suffixes, int mostBytes) {
        this.prefixes = prefixes;
        this.suffixes = suffixes;
        this.mostBytes = mostBytes;
    }

    /** @param mostBytes how many bytes the values of a block may have together */
    static DeltaStrings of(ByteReader in, int mostBytes) throws MalformedException {
        DeltaDecoder prefixes = new DeltaDecoder(new ByteReader(in.bytes(), in.position(), in.end()));
        new DeltaDecoder(in).skipAll();
        return new DeltaStrings(prefixes, DeltaLengths.of(in), mostBytes);
    }

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        suffixes.read(ends, count);
        text.size(0);
        text.append(before);
        int from = 0;
        int length = before.length;
        for (int i = 0; i < count; i++) {
            long prefix = prefixes.next();
            if (prefix < 0 || prefix > length) {
                throw new MalformedException(
                        "a value shares %d bytes with the one before, which has %d".formatted(prefix, length));
            }
            if (text.size() + prefix + ends.lengths[i] > mostBytes) {
                throw new MalformedException(
                        "%d values have more than %d bytes; the most is %d".formatted(count, mostBytes, mostBytes));
            }
            int start = text.size();
            text.reserve((int) prefix + ends.lengths[i]);
            text.append(text.array(), from, (int) prefix);
            text.append(ends.bytes(), ends.offsets[i], ends.lengths[i]);
            from = start;
            length = text.size() - start;
            block.offsets[i] = from;
            block.lengths[i] = length;
        }
        before = Arrays.copyOfRange(text.array(), from, from + length);
        block.pointInto(text.array());
    }
}
