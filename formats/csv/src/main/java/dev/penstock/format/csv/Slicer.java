package dev.penstock.format.csv;

import dev.penstock.data.RecordBatch;

/**
 * Finds the cells of well-formed records and keeps slices of those that are asked for.
 *
 * <p>Takes the doubled quotes out of text where it stands, so records are sliced once. Used by one thread.
 */
final class Slicer {

    private static final int LEAST_RECORD_BYTES = 32;
    private static final int LIKELY_CELL_BYTES = 8;

    private final Cut cut;
    private final byte[] bytes;
    private final Binding binding;
    private final Slices[] columns;
    private int rows;

    Slicer(Cut cut, Binding binding) {
        this.cut = cut;
        this.bytes = cut.bytes();
        this.binding = binding;
        this.columns = new Slices[binding.columns()];
        int likelyRecordBytes = Math.max(LEAST_RECORD_BYTES, binding.cells() * LIKELY_CELL_BYTES);
        int capacity = 1 + (cut.to() - cut.from()) / likelyRecordBytes;
        for (int cell = 0; cell < binding.cells(); cell++) {
            if (binding.column(cell) >= 0) {
                columns[binding.column(cell)] = new Slices(capacity);
            }
        }
    }

    RecordBatch slice() {
        int i = cut.from();
        while (i < cut.to()) {
            // A blank line is no record, and neither is what CRLF leaves behind when CR ends the record.
            i = Cells.endsLine(bytes[i]) ? i + 1 : record(i) + 1;
        }
        return binding.batch(rows, column -> columns[column].build(bytes));
    }

    /** Keeps the cells of the record that begins at an index and returns where its line end is. */
    private int record(int from) {
        int cell = 0;
        int begin = from;
        int end = Cells.end(bytes, begin, cut.to());
        keep(cell, begin, end);
        while (end < cut.to() && bytes[end] == Cells.COMMA) {
            cell++;
            begin = end + 1;
            end = Cells.end(bytes, begin, cut.to());
            keep(cell, begin, end);
        }
        for (cell++; cell < binding.cells(); cell++) {
            if (binding.column(cell) >= 0) {
                columns[binding.column(cell)].addNull();
            }
        }
        rows++;
        return end;
    }

    private void keep(int cell, int begin, int end) {
        int column = cell < binding.cells() ? binding.column(cell) : -1;
        if (column < 0) {
            return;
        }
        if (begin < end && bytes[begin] == Cells.QUOTE) {
            columns[column].add(begin + 1, Cells.unquote(bytes, begin + 1, end - 1));
        } else {
            columns[column].add(begin, end - begin);
        }
    }
}
