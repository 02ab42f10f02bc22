package dev.penstock.engine.internal.operator;

import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;

/** The rows of a batch that a step keeps, in order. Used by one thread, for one batch. */
final class Kept {

    private final RecordBatch batch;
    private final int[] rows;
    private int count;

    Kept(RecordBatch batch) {
        this.batch = batch;
        this.rows = batch.memory().ints(batch.rowCount());
    }

    /** Tells of the next row whether it is kept. Without a branch, which would be mispredicted for every other row. */
    void add(int row, boolean isKept) {
        rows[count] = row;
        count += isKept ? 1 : 0;
    }

    /** Returns the batch with the rows that are kept, the same one if all are. */
    RecordBatch batch() {
        return count == batch.rowCount() ? batch : batch.withSelection(Selection.wrap(rows, count));
    }
}
