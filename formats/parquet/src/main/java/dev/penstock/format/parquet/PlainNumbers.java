package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.util.Optional;
import org.apache.parquet.format.Encoding;

/** Numbers of four or eight bytes as they are. Used by one thread. */
final class PlainNumbers implements ChunkValues {

    private final Layout layout;
    private final long[] numbers;

    PlainNumbers(Layout layout, long[] numbers) {
        this.layout = layout;
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
        return Math.min(to, from + bytes / layout.width());
    }

    @Override
    public void append(int from, int to, ByteBuilder page) {
        append(layout, numbers, from, to, page);
    }

    @Override
    public Bounds bounds(int from, int to) {
        long least = layout.order(numbers[from]);
        long greatest = least;
        for (int i = from + 1; i < to; i++) {
            long number = layout.order(numbers[i]);
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
        }
        return Bounds.of(layout, layout.order(least), layout.order(greatest));
    }

    static void append(Layout layout, long[] numbers, int from, int to, ByteBuilder page) {
        int width = layout.width();
        byte[] target = page.reserve(Math.multiplyExact(to - from, width));
        int at = page.size();
        if (width == Integer.BYTES) {
            for (int i = from; i < to; i++) {
                Slices.writeInt(target, at, (int) numbers[i]);
                at += Integer.BYTES;
            }
        } else {
            for (int i = from; i < to; i++) {
                Slices.writeLong(target, at, numbers[i]);
                at += Long.BYTES;
            }
        }
        page.size(at);
    }
}
