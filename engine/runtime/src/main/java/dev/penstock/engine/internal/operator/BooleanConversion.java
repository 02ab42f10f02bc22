package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import java.nio.charset.StandardCharsets;

/**
 * Makes booleans of the values of a column that are true or false, in any case. Anything else becomes null.
 *
 * <p>Every value is a slice of the same two words, so nothing is written per value.
 */
public final class BooleanConversion implements Operator {

    private static final byte[] WORDS = "truefalse".getBytes(StandardCharsets.US_ASCII);
    private static final int TRUE_LENGTH = 4;
    private static final int FALSE_LENGTH = 5;

    private final int position;

    public BooleanConversion(int position) {
        this.position = position;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        int[] offsets = batch.memory().ints(batch.capacity());
        int[] lengths = batch.memory().ints(batch.capacity());
        byte[] kinds = batch.memory().bytes(batch.capacity());
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            if (column.isNull(row)) {
                none(offsets, lengths, row);
                kinds[row] = column.kind(row).code();
                continue;
            }
            int value = BooleanText.read(column.bytes(), column.offset(row), column.length(row));
            if (value < 0) {
                none(offsets, lengths, row);
                kinds[row] = Kind.NULL.code();
            } else {
                offsets[row] = value == 1 ? 0 : TRUE_LENGTH;
                lengths[row] = value == 1 ? TRUE_LENGTH : FALSE_LENGTH;
                kinds[row] = Kind.BOOLEAN.code();
            }
        }
        return batch.withColumn(position, Column.wrap(WORDS, offsets, lengths, kinds));
    }

    private static void none(int[] offsets, int[] lengths, int row) {
        offsets[row] = 0;
        lengths[row] = 0;
    }
}
