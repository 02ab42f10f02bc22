package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;

/** Keeps the records of which one field has a value. An empty cell of CSV has none; empty text of JSON is one. */
public final class NotNullValidation implements Operator {

    private final int position;

    public NotNullValidation(int position) {
        this.position = position;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        if (column.isUniformly(Kind.STRING)) {
            return batch;
        }
        int[] kept = new int[batch.rowCount()];
        int count = 0;
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            kept[count] = row;
            count += column.isNull(row) ? 0 : 1;
        }
        return batch.withSelection(Selection.wrap(kept, count));
    }
}
