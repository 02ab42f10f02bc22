package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;

/** Makes booleans of the values of a column that are true or false, in any case. Anything else becomes null. */
public final class BooleanConversion implements Operator {

    private final int position;

    public BooleanConversion(int position) {
        this.position = position;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        var rewriting = new Rewriting(batch, column);
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            int value = BooleanText.read(column.bytes(), column.offset(row), column.length(row));
            if (column.isNull(row)) {
                rewriting.none(column.kind(row));
            } else if (value < 0) {
                rewriting.none(Kind.NULL);
            } else if (column.kind(row) == Kind.BOOLEAN) {
                rewriting.keep(Kind.BOOLEAN);
            } else {
                rewriting.rewrite().append(value == 1 ? "true" : "false");
                rewriting.rewritten(Kind.BOOLEAN);
            }
        }
        return batch.withColumn(position, rewriting.column());
    }
}
