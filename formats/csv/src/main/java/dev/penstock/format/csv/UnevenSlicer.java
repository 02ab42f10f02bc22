package dev.penstock.format.csv;

import dev.penstock.data.BatchMemory;
import dev.penstock.data.RecordBatch;

/**
 * Slices records that do not all have as many cells, with blank lines between them, by walking through the index.
 *
 * <p>Used by one thread.
 */
final class UnevenSlicer {

    private final Cut cut;
    private final Binding binding;
    private final CellIndex index;
    private final int[] ends;

    /** Where each record begins, and which cells of the index are its first and its last. */
    private final int[] begins;

    private final int[] firsts;
    private final int[] lasts;
    private int records;
    private int mostCells;

    private UnevenSlicer(Cut cut, Binding binding, CellIndex index, BatchMemory memory) {
        this.cut = cut;
        this.binding = binding;
        this.index = index;
        this.ends = index.ends();
        this.begins = memory.ints(index.records());
        this.firsts = memory.ints(index.records());
        this.lasts = memory.ints(index.records());
    }

    /** Slices what an index was filled with that is not odd. */
    static RecordBatch slice(Cut cut, Binding binding, CellIndex index, BatchMemory memory) {
        UnevenSlicer slicer = new UnevenSlicer(cut, binding, index, memory);
        slicer.findRecords();
        IndexedColumns columns = new IndexedColumns(cut.bytes(), binding, slicer.mostCells, slicer.records, memory);
        for (int cell = 0; cell < Math.min(binding.cells(), slicer.mostCells); cell++) {
            if (binding.column(cell) >= 0) {
                slicer.cell(cell, binding.column(cell), columns);
            }
        }
        slicer.unquote(columns);
        return binding.batch(slicer.records, columns::build);
    }

    private void findRecords() {
        int begin = cut.from();
        int first = 0;
        for (int cell = 0; cell < index.count(); cell++) {
            int end = ends[cell];
            if (cut.endsLineAt(end)) {
                // A line of one cell of no bytes is blank; a pair of quotes is not.
                if (cell > first || end > begin) {
                    begins[records] = begin;
                    firsts[records] = first;
                    lasts[records] = cell;
                    records++;
                    mostCells = Math.max(mostCells, 1 + cell - first);
                }
                first = cell + 1;
                begin = Cells.afterLineEnd(cut.bytes(), end, cut.to());
            }
        }
    }

    private void cell(int cell, int column, IndexedColumns columns) {
        int[] offsets = columns.offsets(column);
        int[] lengths = columns.lengths(column);
        int emptiest = 0;
        for (int record = 0; record < records; record++) {
            int end = firsts[record] + cell;
            if (end <= lasts[record]) {
                int begin = cell == 0 ? begins[record] : ends[end - 1] + 1;
                offsets[record] = begin;
                lengths[record] = ends[end] - begin;
            } else {
                offsets[record] = 0;
                lengths[record] = 0;
            }
            emptiest |= lengths[record] - 1;
        }
        columns.sawEmpty(column, emptiest);
    }

    private void unquote(IndexedColumns columns) {
        int record = 0;
        int doubled = 0;
        for (int i = 0; i < index.quotedCount(); i++) {
            int end = index.quoted()[i];
            while (lasts[record] < end) {
                record++;
            }
            boolean isDoubled = doubled < index.doubledCount() && index.doubled()[doubled] == end;
            doubled += isDoubled ? 1 : 0;
            int cell = end - firsts[record];
            if (cell < binding.cells() && binding.column(cell) >= 0) {
                unquote(columns, binding.column(cell), record, isDoubled);
            }
        }
    }

    private static void unquote(IndexedColumns columns, int column, int record, boolean isDoubled) {
        columns.unquote(column, record);
        if (isDoubled) {
            columns.undouble(column, record);
        }
    }
}
