package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keeps the records of which one field compares as text, case-sensitively and in the order of code points.
 *
 * <p>The order of code points is the order of UTF-8 bytes, so bytes are compared. A value of another kind is compared by
 * its text.
 */
public final class TextFilter implements Operator {

    private final int position;
    private final Relation[] relations;
    private final byte[][] constants;
    private final boolean all;
    private final boolean keepNull;

    /**
     * @param position the column
     * @param keepNull whether a record without a value is kept
     */
    public TextFilter(int position, Criteria<String> criteria, boolean keepNull) {
        this.position = position;
        this.relations = criteria.relationArray();
        this.constants = criteria.constants().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.all = criteria.all();
        this.keepNull = keepNull;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        int[] kept = new int[batch.rowCount()];
        int count = 0;
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            if (column.isNull(row) ? keepNull : passes(column, row)) {
                kept[count] = row;
                count++;
            }
        }
        return batch.withSelection(Selection.wrap(kept, count));
    }

    private boolean passes(Column column, int row) {
        int from = column.offset(row);
        int to = from + column.length(row);
        for (int k = 0; k < constants.length; k++) {
            byte[] constant = constants[k];
            int comparison = Arrays.compareUnsigned(column.bytes(), from, to, constant, 0, constant.length);
            if (relations[k].accepts(comparison) != all) {
                return !all;
            }
        }
        return all;
    }
}
