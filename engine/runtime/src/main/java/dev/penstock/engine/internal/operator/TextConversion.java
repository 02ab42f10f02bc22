package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;

/** Makes every value of a column text: the text it has. */
public final class TextConversion implements Operator {

    private final int position;

    public TextConversion(int position) {
        this.position = position;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        return batch.withColumn(position, TextKinds.asText(column, column, batch));
    }
}
