package dev.penstock.format.csv;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;

/**
 * Makes slices of records that all have the same number of cells: the cells of a column are as far apart in the index.
 *
 * <p>Takes the doubled quotes out of text where it stands, as {@link Slicer} does, so records are sliced once. Used by
 * one thread.
 */
final class EvenSlicer {

    private static final byte STRING = Kind.STRING.code();
    private static final byte NULL = Kind.NULL.code();

    private static final int RECORDS_AT_A_TIME = 128;

    private final Cut cut;
    private final byte[] bytes;
    private final Binding binding;
    private final CellIndex index;
    private final int[] ends;
    private final int width;
    private final int records;
    private final int[][] offsets;
    private final int[][] lengths;
    private final boolean[] hasNulls;

    private EvenSlicer(Cut cut, Binding binding, CellIndex index, int width) {
        this.cut = cut;
        this.bytes = cut.bytes();
        this.binding = binding;
        this.index = index;
        this.ends = index.ends();
        this.width = width;
        this.records = index.records();
        this.offsets = new int[binding.columns()][];
        this.lengths = new int[binding.columns()][];
        this.hasNulls = new boolean[binding.columns()];
        for (int cell = 0; cell < Math.min(binding.cells(), width); cell++) {
            if (binding.column(cell) >= 0) {
                offsets[binding.column(cell)] = new int[records];
                lengths[binding.column(cell)] = new int[records];
            }
        }
    }

    /** Returns how many cells each record has, or 0 if not all have as many or one is a blank line. */
    static int width(Cut cut, CellIndex index) {
        int[] ends = index.ends();
        int width = 1;
        while (width < index.count() && !endsRecord(cut, ends[width - 1])) {
            width++;
        }
        if ((long) width * index.records() != index.count() || width == 1 && hasBlankLine(cut, index)) {
            return 0;
        }
        // There are as many line ends as records: if each of these is one, no other is.
        for (int last = width - 1; last < index.count(); last += width) {
            if (!endsRecord(cut, ends[last])) {
                return 0;
            }
        }
        return width;
    }

    /** Slices what an index was filled with that has a width. */
    static RecordBatch slice(Cut cut, Binding binding, CellIndex index, int width) {
        EvenSlicer slicer = new EvenSlicer(cut, binding, index, width);
        for (int record = 0; record < slicer.records; record += RECORDS_AT_A_TIME) {
            slicer.cells(record, Math.min(slicer.records, record + RECORDS_AT_A_TIME));
        }
        slicer.unquote();
        return binding.batch(slicer.records, slicer::column);
    }

    private static boolean endsRecord(Cut cut, int end) {
        return end == cut.to() || Cells.endsLine(cut.bytes()[end]);
    }

    private static boolean hasBlankLine(Cut cut, CellIndex index) {
        int begin = cut.from();
        for (int record = 0; record < index.count(); record++) {
            int end = index.ends()[record];
            if (begin == end) {
                return true;
            }
            begin = Cells.afterLineEnd(cut.bytes(), end, cut.to());
        }
        return false;
    }

    /** Slices the needed cells of a few records, column by column while their part of the index is at hand. */
    private void cells(int from, int to) {
        for (int cell = 0; cell < Math.min(binding.cells(), width); cell++) {
            int column = binding.column(cell);
            if (column >= 0) {
                int emptiest = cell == 0
                        ? first(offsets[column], lengths[column], from, to)
                        : further(cell, offsets[column], lengths[column], from, to);
                hasNulls[column] |= emptiest < 0;
            }
        }
    }

    /** Slices the first cell of records, and returns a negative number if one is empty. */
    private int first(int[] cellOffsets, int[] cellLengths, int from, int to) {
        int emptiest = 0;
        int begin = from == 0 ? cut.from() : afterRecord(from * width - 1);
        for (int record = from, end = from * width; record < to; record++, end += width) {
            int length = ends[end] - begin;
            cellOffsets[record] = begin;
            cellLengths[record] = length;
            emptiest |= length - 1;
            begin = afterRecord(end + width - 1);
        }
        return emptiest;
    }

    private int afterRecord(int last) {
        return index.hasCr() ? Cells.afterLineEnd(bytes, ends[last], cut.to()) : ends[last] + 1;
    }

    /** Slices another cell of records, and returns a negative number if one is empty. */
    private int further(int cell, int[] cellOffsets, int[] cellLengths, int from, int to) {
        int emptiest = 0;
        for (int record = from, end = from * width + cell; record < to; record++, end += width) {
            int begin = ends[end - 1] + 1;
            int length = ends[end] - begin;
            cellOffsets[record] = begin;
            cellLengths[record] = length;
            emptiest |= length - 1;
        }
        return emptiest;
    }

    private void unquote() {
        int record = 0;
        int first = 0;
        for (int i = 0; i < index.quotedCount(); i++) {
            int cell = index.quoted()[i] - first;
            while (cell >= width) {
                cell -= width;
                first += width;
                record++;
            }
            int column = cell < binding.cells() ? binding.column(cell) : -1;
            if (column >= 0) {
                unquote(record, column);
            }
        }
    }

    private void unquote(int record, int column) {
        int begin = offsets[column][record] + 1;
        int length = Cells.unquote(bytes, begin, begin + lengths[column][record] - 2);
        offsets[column][record] = begin;
        lengths[column][record] = length;
        hasNulls[column] |= length == 0;
    }

    private Column column(int column) {
        if (offsets[column] == null) {
            return Column.empty(Kind.NULL, records);
        }
        if (!hasNulls[column]) {
            return Column.wrap(bytes, offsets[column], lengths[column], Kind.STRING);
        }
        byte[] kinds = new byte[records];
        for (int record = 0; record < records; record++) {
            kinds[record] = lengths[column][record] == 0 ? NULL : STRING;
        }
        return Column.wrap(bytes, offsets[column], lengths[column], kinds);
    }
}
