package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;

/** How long the texts of a column are. */
final class Lengths {

    private Lengths() {}

    /**
     * Returns how many bytes the selected rows of a column have together.
     *
     * @throws ArithmeticException if they are more than an array can hold, as slices may be shared
     */
    static int sum(RecordBatch batch, Column column) {
        long sum = 0;
        for (int i = 0; i < batch.rowCount(); i++) {
            sum += column.length(batch.row(i));
        }
        return Math.toIntExact(sum);
    }
}
