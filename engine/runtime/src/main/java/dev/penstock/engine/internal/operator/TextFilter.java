package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keeps the records of which one field compares as text, case-sensitively and in the order of code points.
 *
 * <p>The order of code points is the order of UTF-8 bytes, so bytes are compared. A value of another kind is compared by
 * its text. Where only equality is asked, texts of another length are not looked at.
 */
public final class TextFilter implements Operator {

    private final int position;
    private final Relation[] relations;
    private final byte[][] constants;
    private final boolean all;
    private final boolean keepNull;
    private final boolean onlyEquality;

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
        this.onlyEquality =
                criteria.relations().stream().allMatch(relation -> relation.accepts(-1) == relation.accepts(1));
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        var kept = new Kept(batch);
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            keep(batch, column, from, kept);
        }
        return kept.batch();
    }

    private void keep(RecordBatch batch, Column column, int from, Kept kept) {
        int to = Block.end(batch, from);
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            kept.add(row, column.isNull(row) ? keepNull : passes(column, row));
        }
    }

    private boolean passes(Column column, int row) {
        int from = column.offset(row);
        int to = from + column.length(row);
        for (int k = 0; k < constants.length; k++) {
            int comparison = onlyEquality
                    ? difference(column.bytes(), from, to, constants[k])
                    : Arrays.compareUnsigned(column.bytes(), from, to, constants[k], 0, constants[k].length);
            if (relations[k].accepts(comparison) != all) {
                return !all;
            }
        }
        return all;
    }

    /** Returns 0 if a slice has these bytes, and 1 if not. */
    private static int difference(byte[] bytes, int from, int to, byte[] constant) {
        boolean same = to - from == constant.length && Arrays.equals(bytes, from, to, constant, 0, constant.length);
        return same ? 0 : 1;
    }
}
