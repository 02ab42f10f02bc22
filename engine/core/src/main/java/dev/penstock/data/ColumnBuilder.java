package dev.penstock.data;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A column that is being put together value by value, by sources that have no bytes to slice.
 *
 * <p>Used by one thread; {@link #build()} ends it.
 */
public final class ColumnBuilder {

    private final ByteBuilder text = new ByteBuilder(256);
    private int[] offsets = new int[16];
    private int[] lengths = new int[16];
    private byte[] kinds = new byte[16];
    private int rows;

    /** Returns how many values there are. */
    public int rows() {
        return rows;
    }

    /** Sets how many values there are, to forget the last of them. */
    void rows(int newRows) {
        if (newRows < rows) {
            text.size(offsets[newRows]);
            rows = newRows;
        }
    }

    /** Adds a row without a value: {@link Kind#NULL} or {@link Kind#MISSING}. */
    public void addNone(Kind kind) {
        if (kind.isPresent()) {
            throw new IllegalArgumentException("kind is %s; allowed is NULL or MISSING".formatted(kind));
        }
        add(kind, 0);
    }

    /** Adds a value by its text. */
    public void add(Kind kind, String value) {
        add(kind, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a value by the UTF-8 bytes of its text. */
    public void add(Kind kind, byte[] value) {
        add(kind, value, 0, value.length);
    }

    /** Adds a value by a slice of UTF-8 bytes, which is copied. */
    public void add(Kind kind, byte[] bytes, int offset, int length) {
        requireNonNull(kind, "kind is null");
        text.append(bytes, offset, length);
        add(kind, length);
    }

    /** Returns the column. */
    public Column build() {
        return Column.wrap(text.array(), offsets, lengths, kinds);
    }

    private void add(Kind kind, int length) {
        if (rows == offsets.length) {
            offsets = Arrays.copyOf(offsets, rows * 2);
            lengths = Arrays.copyOf(lengths, rows * 2);
            kinds = Arrays.copyOf(kinds, rows * 2);
        }
        offsets[rows] = text.size() - length;
        lengths[rows] = length;
        kinds[rows] = kind.code();
        rows++;
    }
}
