package dev.penstock.format.csv;

import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;

/**
 * The needed columns of records while their slices are taken from an index.
 *
 * <p>Takes the doubled quotes out of text where it stands, as {@link Slicer} does, so records are sliced once. Used by
 * one thread.
 */
final class IndexedColumns {

    private static final byte STRING = Kind.STRING.code();
    private static final byte NULL = Kind.NULL.code();

    private final byte[] bytes;
    private final int records;
    private final BatchMemory memory;
    private final int[][] offsets;
    private final int[][] lengths;
    private final boolean[] hasNulls;

    /** @param cells how many cells the longest record has */
    IndexedColumns(byte[] bytes, Binding binding, int cells, int records, BatchMemory memory) {
        this.bytes = bytes;
        this.records = records;
        this.memory = memory;
        this.offsets = new int[binding.columns()][];
        this.lengths = new int[binding.columns()][];
        this.hasNulls = new boolean[binding.columns()];
        for (int cell : binding.neededCells()) {
            if (cell < cells) {
                offsets[binding.column(cell)] = memory.ints(records);
                lengths[binding.column(cell)] = memory.ints(records);
            }
        }
    }

    int[] offsets(int column) {
        return offsets[column];
    }

    int[] lengths(int column) {
        return lengths[column];
    }

    /** Says that a column has a record without text if a number is negative. */
    void sawEmpty(int column, int emptiest) {
        hasNulls[column] |= emptiest < 0;
    }

    /** Leaves out the quotes around a cell. */
    void unquote(int column, int record) {
        offsets[column][record]++;
        lengths[column][record] -= 2;
    }

    /** Makes one quote of every two of a cell that has no quotes around any more. */
    void undouble(int column, int record) {
        int begin = offsets[column][record];
        int length = Cells.unquote(bytes, begin, begin + lengths[column][record]);
        lengths[column][record] = length;
        hasNulls[column] |= length == 0;
    }

    Column build(int column) {
        if (offsets[column] == null) {
            return Column.empty(Kind.NULL, records);
        }
        if (!hasNulls[column]) {
            return Column.wrap(bytes, offsets[column], lengths[column], Kind.STRING);
        }
        byte[] kinds = memory.bytes(records);
        for (int record = 0; record < records; record++) {
            kinds[record] = lengths[column][record] == 0 ? NULL : STRING;
        }
        return Column.wrap(bytes, offsets[column], lengths[column], kinds);
    }
}
