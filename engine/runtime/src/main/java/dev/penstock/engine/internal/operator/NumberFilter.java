package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;

/**
 * Keeps the records of which one field compares as a number. What is no number is not kept (docs/reference/filter.md).
 *
 * <p>Where the criteria are a range, as most are, a small number costs two comparisons of longs.
 */
public final class NumberFilter implements Operator {

    private final int position;
    private final Relation[] relations;
    private final DecimalText[] constants;
    private final boolean all;
    private final boolean keepNull;
    private final boolean isRange;
    private final NumberRange range;

    /**
     * @param position the column
     * @param criteria with numbers that have been read and are not read again
     * @param keepNull whether a record without a value is kept
     */
    public NumberFilter(int position, Criteria<DecimalText> criteria, boolean keepNull) {
        this.position = position;
        this.relations = criteria.relationArray();
        this.constants = criteria.constants().toArray(DecimalText[]::new);
        this.all = criteria.all();
        this.keepNull = keepNull;
        this.isRange = NumberRange.isOne(criteria);
        this.range = isRange ? NumberRange.of(criteria) : NumberRange.EVERYTHING;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        var number = new DecimalText();
        var kept = new Kept(batch);
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            keep(batch, column, from, number, kept);
        }
        return kept.batch();
    }

    private void keep(RecordBatch batch, Column column, int from, DecimalText number, Kept kept) {
        int to = Block.end(batch, from);
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            boolean passes = column.isNull(row)
                    ? keepNull
                    : number.read(column.bytes(), column.offset(row), column.length(row)) && passes(number);
            kept.add(row, passes);
        }
    }

    private boolean passes(DecimalText number) {
        return isRange && number.isSmall() ? range.holds(number.unscaled(), number.scale()) : meets(number);
    }

    private boolean meets(DecimalText number) {
        for (int k = 0; k < constants.length; k++) {
            if (relations[k].accepts(number.compareTo(constants[k])) != all) {
                return !all;
            }
        }
        return all;
    }
}
