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
        var rewriting = new Rewriting(batch, column);
        for (int i = 0; i < batch.rowCount(); i++) {
            Kind kind = column.kind(batch.row(i));
            if (kind == Kind.JSON) {
                rewriting.keep(kind);
            } else {
                rewriting.none(kind == Kind.MISSING ? kind : Kind.NULL);
            }
        }
        return batch.withColumn(position, rewriting.column());
    }
}
