package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import java.util.Arrays;
import java.util.Optional;
import org.apache.parquet.format.Encoding;

/** Texts as they are, each behind its length. Used by one thread. */
final class PlainTexts implements ChunkValues {

    private final Column column;
    private final int[] rows;

    /** @param rows where the values stand, none of them null */
    PlainTexts(Column column, int[] rows) {
        this.column = column;
        this.rows = rows;
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
        int end = from;
        for (long left = bytes; left > 0 && end < to; end++) {
            left -= Integer.BYTES + column.length(rows[end]);
        }
        return end;
    }

    @Override
    public void append(int from, int to, ByteBuilder page) {
        byte[] source = column.bytes();
        byte[] target = page.reserve(Math.addExact(size(from, to), Slices.SLACK));
        int at = page.size();
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int length = column.length(row);
            Slices.writeInt(target, at, length);
            at += Integer.BYTES;
            Slices.copy(source, column.offset(row), target, at, length);
            at += length;
        }
        page.size(at);
    }

    @Override
    public Bounds bounds(int from, int to) {
        byte[] bytes = column.bytes();
        int least = rows[from];
        int greatest = least;
        long leastFirst = firstBytes(least);
        long greatestFirst = leastFirst;
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            long first = firstBytes(row);
            if (first <= leastFirst && (first < leastFirst || compare(row, least) < 0)) {
                least = row;
                leastFirst = first;
            }
            if (first >= greatestFirst && (first > greatestFirst || compare(row, greatest) > 0)) {
                greatest = row;
                greatestFirst = first;
            }
        }
        return new Bounds(copy(bytes, least), copy(bytes, greatest));
    }

    private int size(int from, int to) {
        int size = Math.multiplyExact(to - from, Integer.BYTES);
        for (int i = from; i < to; i++) {
            size = Math.addExact(size, column.length(rows[i]));
        }
        return size;
    }

    private long firstBytes(int row) {
        return Slices.firstBytes(column.bytes(), column.offset(row), column.length(row));
    }

    private int compare(int row, int other) {
        return Arrays.compareUnsigned(
                column.bytes(),
                column.offset(row),
                column.offset(row) + column.length(row),
                column.bytes(),
                column.offset(other),
                column.offset(other) + column.length(other));
    }

    private byte[] copy(byte[] bytes, int row) {
        return Arrays.copyOfRange(bytes, column.offset(row), column.offset(row) + column.length(row));
    }
}
