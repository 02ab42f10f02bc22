package dev.penstock.format.csv;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import java.util.Arrays;

/** A column that is being put together from slices of the bytes that were read. Used by one thread. */
final class Slices {

    private int[] offsets;
    private int[] lengths;
    private byte[] kinds;
    private int rows;

    Slices(int capacity) {
        offsets = new int[capacity];
        lengths = new int[capacity];
    }

    /** Adds the text of a row; a row without text is null. */
    void add(int offset, int length) {
        if (length == 0) {
            addNull();
            return;
        }
        reserve();
        offsets[rows] = offset;
        lengths[rows] = length;
        rows++;
    }

    void addNull() {
        reserve();
        if (kinds == null) {
            kinds = strings(new byte[offsets.length], 0);
        }
        kinds[rows] = Kind.NULL.code();
        rows++;
    }

    Column build(byte[] bytes) {
        return kinds == null
                ? Column.wrap(bytes, offsets, lengths, Kind.STRING)
                : Column.wrap(bytes, offsets, lengths, kinds);
    }

    private void reserve() {
        if (rows < offsets.length) {
            return;
        }
        offsets = Arrays.copyOf(offsets, rows * 2);
        lengths = Arrays.copyOf(lengths, rows * 2);
        kinds = kinds == null ? null : strings(Arrays.copyOf(kinds, rows * 2), rows);
    }

    private static byte[] strings(byte[] kinds, int from) {
        Arrays.fill(kinds, from, kinds.length, Kind.STRING.code());
        return kinds;
    }
}
