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
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            sum += sum(batch, column, from);
        }
        return Math.toIntExact(sum);
    }

    private static long sum(RecordBatch batch, Column column, int from) {
        long sum = 0;
        int to = Block.end(batch, from);
        for (int i = from; i < to; i++) {
            sum += column.length(batch.row(i));
        }
        return sum;
    }
}
