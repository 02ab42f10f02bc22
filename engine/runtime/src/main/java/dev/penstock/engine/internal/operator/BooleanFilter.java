package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;

/** Keeps the records of which one field is true, or is false. What is neither is not kept (docs/reference/filter.md). */
public final class BooleanFilter implements Operator {

    private final int position;
    private final boolean keepTrue;
    private final boolean keepFalse;
    private final boolean keepNull;

    /**
     * @param position the column
     * @param criteria of which the constants are 1 for true and 0 for false
     * @param keepNull whether a record without a value is kept
     */
    public BooleanFilter(int position, Criteria<Integer> criteria, boolean keepNull) {
        this.position = position;
        this.keepTrue = passes(criteria, 1);
        this.keepFalse = passes(criteria, 0);
        this.keepNull = keepNull;
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
        int value = BooleanText.read(column.bytes(), column.offset(row), column.length(row));
        return value == 1 ? keepTrue : value == 0 && keepFalse;
    }

    private static boolean passes(Criteria<Integer> criteria, int value) {
        for (int k = 0; k < criteria.constants().size(); k++) {
            int comparison = Integer.compare(value, criteria.constants().get(k));
            if (criteria.relations().get(k).accepts(comparison) != criteria.all()) {
                return !criteria.all();
            }
        }
        return criteria.all();
    }
}
