package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.util.Optional;
import org.apache.parquet.format.Encoding;

/** Booleans as single bits, the first the lowest. Used by one thread. */
final class PlainBooleans implements ChunkValues {

    private final long[] numbers;

    /** @param numbers 1 for true, 0 for false */
    PlainBooleans(long[] numbers) {
        this.numbers = numbers;
    }

    @Override
    public Encoding encoding() {
        return Encoding.PLAIN;
    }

    @Override
    public Optional<DictionaryBody> dictionary() {
        return Optional.empty();
    }

    @Override
    public int end(int from, int to, int bytes) {
        return (int) Math.min(to, from + (long) bytes * Byte.SIZE);
    }

    @Override
    public void append(int from, int to, ByteBuilder page) {
        int bits = 0;
        for (int i = from; i < to; i++) {
            int bit = i - from & 7;
            bits |= (int) numbers[i] << bit;
            if (bit == 7 || i == to - 1) {
                page.append((byte) bits);
                bits = 0;
            }
        }
    }

    @Override
    public Bounds bounds(int from, int to) {
        long all = 1;
        long any = 0;
        for (int i = from; i < to; i++) {
            all &= numbers[i];
            any |= numbers[i];
        }
        return Bounds.of(Layout.BOOLEAN, all, any);
    }
}
