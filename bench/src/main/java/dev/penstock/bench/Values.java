package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;

/**
 * The arrays of one column, for loops that are written by hand; the operators get the same arrays as a {@link Column}.
 *
 * @param bytes what the slices point into
 * @param kinds the {@link Kind#code()} of each row
 */
record Values(byte[] bytes, int[] offsets, int[] lengths, byte[] kinds) {

    private static final byte LAST_WITHOUT_VALUE = Kind.NULL.code();

    /** Whether a row has a value. */
    boolean has(int row) {
        return kinds[row] > LAST_WITHOUT_VALUE;
    }

    int rows() {
        return offsets.length;
    }

    /** Returns the column as a reader makes it: with one kind for all rows where all have the same. */
    Column column() {
        for (byte kind : kinds) {
            if (kind != kinds[0]) {
                return Column.wrap(bytes, offsets, lengths, kinds);
            }
        }
        return Column.wrap(bytes, offsets, lengths, Kind.ofCode(kinds[0]));
    }
}
