package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;

/**
 * Keeps at most so many code points of one column; no byte moves (docs/reference/truncate.md).
 *
 * <p>What is no text becomes text, cut or not; no value stays no value.
 */
public final class TruncateOperator implements Operator {

    private final int position;
    private final int most;

    /**
     * @param position the column
     * @param most how many code points are kept
     */
    public TruncateOperator(int position, int most) {
        this.position = position;
        this.most = most;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        int[] lengths = batch.memory().ints(batch.capacity());
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            truncate(batch, column, from, lengths);
        }
        return batch.withColumn(position, TextKinds.asText(column.withLengths(lengths), column, batch));
    }

    private void truncate(RecordBatch batch, Column column, int from, int[] lengths) {
        int to = Block.end(batch, from);
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            lengths[row] = CodePointCount.prefixLength(column.bytes(), column.offset(row), column.length(row), most);
        }
    }
}
