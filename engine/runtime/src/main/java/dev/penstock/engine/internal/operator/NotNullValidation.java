package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;

/** Keeps the records of which one field has a value. An empty cell of CSV has none; empty text of JSON is one. */
public final class NotNullValidation implements Operator {

    private final int position;

    public NotNullValidation(int position) {
        this.position = position;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        if (column.isUniform() && !column.isUniformly(Kind.MISSING) && !column.isUniformly(Kind.NULL)) {
            return batch;
        }
        var kept = new Kept(batch);
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            kept.add(row, !column.isNull(row));
        }
        return kept.batch();
    }
}
