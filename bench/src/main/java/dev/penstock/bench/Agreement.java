package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;
import java.util.Arrays;

/** Makes sure that two ways to do a thing do the same before their times are compared. */
final class Agreement {

    private Agreement() {}

    /** Throws {@link IllegalStateException} unless a batch has these rows selected. */
    static void onRows(RecordBatch batch, Selection loop) {
        onCount("rows", batch.rowCount(), loop.count());
        for (int i = 0; i < loop.count(); i++) {
            onCount("the row at place " + i, batch.row(i), loop.row(i));
        }
    }

    /** Throws {@link IllegalStateException} unless two columns have the same kinds and texts in all rows of a batch. */
    static void onColumn(RecordBatch batch, int position, Column loop) {
        Column column = batch.column(position);
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            boolean same = column.kind(row) == loop.kind(row)
                    && (column.isNull(row) || column.text(row).equals(loop.text(row)));
            if (!same) {
                throw new IllegalStateException("row %d is %s %s; the loop makes %s %s of it"
                        .formatted(row, column.kind(row), column.text(row), loop.kind(row), loop.text(row)));
            }
        }
    }

    /** Throws {@link IllegalStateException} unless two files are the same. */
    static void onBytes(byte[] bytes, byte[] others) {
        int difference = Arrays.mismatch(bytes, others);
        if (difference >= 0) {
            throw new IllegalStateException(
                    "there are %d and %d bytes; they differ at %d".formatted(bytes.length, others.length, difference));
        }
    }

    /** Throws {@link IllegalStateException} unless two numbers are the same. */
    static void onCount(String what, long count, long other) {
        if (count != other) {
            throw new IllegalStateException("%s: %d and %d differ".formatted(what, count, other));
        }
    }
}
