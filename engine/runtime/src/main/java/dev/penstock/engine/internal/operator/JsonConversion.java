package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;

/** Keeps the objects and arrays of a column. Anything else becomes null. */
public final class JsonConversion implements Operator {

    private final int position;

    public JsonConversion(int position) {
        this.position = position;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        byte[] kinds = column.copyKinds();
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            boolean keeps = column.kind(row) == Kind.JSON || column.kind(row) == Kind.MISSING;
            kinds[row] = keeps ? kinds[row] : Kind.NULL.code();
        }
        return batch.withColumn(position, column.withKinds(kinds));
    }
}
