package dev.penstock.format.csv;

import dev.penstock.data.BatchMemory;
import dev.penstock.data.RecordBatch;

/**
 * Slices records that all have the same number of cells: the cells of a column are as far apart in the index.
 *
 * <p>Used by one thread.
 */
final class EvenSlicer {

    /** As many as have their part of the index in the nearest memory. */
    private static final int RECORDS_AT_A_TIME = 512;

    /** So few at first that the compiler hears of it early. */
    private static final int FIRST_RECORDS_AT_A_TIME = 32;

    private static final int FIRST_BATCHES = 12;

    /** So few that the compiler hears of them early. */
    private static final int QUOTED_AT_A_TIME = 48;

    private final Cut cut;
    private final Binding binding;
    private final CellIndex index;
    private final int[] ends;
    private final int width;
    private final int cells;
    private final IndexedColumns columns;

    private EvenSlicer(Cut cut, Binding binding, CellIndex index, int width, BatchMemory memory) {
        this.cut = cut;
        this.binding = binding;
        this.index = index;
        this.ends = index.ends();
        this.width = width;
        this.cells = Math.min(binding.cells(), width);
        this.columns = new IndexedColumns(cut.bytes(), binding, width, index.records(), memory);
    }

    /** Returns how many cells each record has, or 0 if not all have as many or one is a blank line. */
    static int width(Cut cut, CellIndex index) {
        int[] ends = index.ends();
        int width = 1;
        while (width < index.count() && !cut.endsLineAt(ends[width - 1])) {
            width++;
        }
        if ((long) width * index.records() != index.count() || width == 1 && hasBlankLine(cut, index)) {
            return 0;
        }
        // There are as many line ends as records: if each of these is one, no other is.
        for (int last = width - 1; last < index.count(); last += width) {
            if (!cut.endsLineAt(ends[last])) {
                return 0;
            }
        }
        return width;
    }

    /** Slices what an index was filled with that has a width. */
    static RecordBatch slice(Cut cut, Binding binding, CellIndex index, int width, BatchMemory memory) {
        EvenSlicer slicer = new EvenSlicer(cut, binding, index, width, memory);
        int records = index.records();
        int atATime = memory.batches() < FIRST_BATCHES ? FIRST_RECORDS_AT_A_TIME : RECORDS_AT_A_TIME;
        for (int record = 0; record < records; record += atATime) {
            slicer.cells(record, Math.min(records, record + atATime));
        }
        slicer.unquote();
        return binding.batch(records, slicer.columns::build);
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
        for (int cell : binding.neededCells()) {
            if (cell < width) {
                int column = binding.column(cell);
                int[] offsets = columns.offsets(column);
                int[] lengths = columns.lengths(column);
                int emptiest =
                        cell == 0 ? first(offsets, lengths, from, to) : further(cell, offsets, lengths, from, to);
                columns.sawEmpty(column, emptiest);
            }
        }
    }

    /** Slices the first cell of records, and returns a negative number if one is empty. */
    private int first(int[] offsets, int[] lengths, int from, int to) {
        int emptiest = 0;
        int begin = from == 0 ? cut.from() : afterRecord(from * width - 1);
        for (int record = from, end = from * width; record < to; record++, end += width) {
            int length = ends[end] - begin;
            offsets[record] = begin;
            lengths[record] = length;
            emptiest |= length - 1;
            begin = afterRecord(end + width - 1);
        }
        return emptiest;
    }

    private int afterRecord(int last) {
        return index.hasCr() ? Cells.afterLineEnd(cut.bytes(), ends[last], cut.to()) : ends[last] + 1;
    }

    /** Slices another cell of records, and returns a negative number if one is empty. */
    private int further(int cell, int[] offsets, int[] lengths, int from, int to) {
        int emptiest = 0;
        for (int record = from, end = from * width + cell; record < to; record++, end += width) {
            int begin = ends[end - 1] + 1;
            int length = ends[end] - begin;
            offsets[record] = begin;
            lengths[record] = length;
            emptiest |= length - 1;
        }
        return emptiest;
    }

    private void unquote() {
        for (int from = 0; from < index.quotedCount(); from += QUOTED_AT_A_TIME) {
            unquote(from, Math.min(index.quotedCount(), from + QUOTED_AT_A_TIME));
        }
        for (int i = 0; i < index.doubledCount(); i++) {
            undouble(index.doubled()[i]);
        }
    }

    private void unquote(int from, int to) {
        int[] quoted = index.quoted();
        for (int i = from; i < to; i++) {
            int record = quoted[i] / width;
            int column = column(quoted[i] - record * width);
            if (column >= 0) {
                columns.unquote(column, record);
            }
        }
    }

    private void undouble(int end) {
        int record = end / width;
        int column = column(end - record * width);
        if (column >= 0) {
            columns.undouble(column, record);
        }
    }

    private int column(int cell) {
        return cell < cells ? binding.column(cell) : -1;
    }
}
