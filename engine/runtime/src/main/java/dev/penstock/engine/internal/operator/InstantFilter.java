package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;

/**
 * Keeps the records of which one field compares as an instant. What is no instant is not kept (docs/reference/filter.md).
 *
 * <p>Where the criteria are a range, as most are, a value that is a day costs two comparisons of longs.
 */
public final class InstantFilter implements Operator {

    private final int position;
    private final Relation[] relations;
    private final InstantText[] constants;
    private final boolean all;
    private final boolean keepNull;
    private final boolean isRange;
    private final DayRange range;

    /**
     * @param position the column
     * @param criteria with instants that have been read and are not read again
     * @param keepNull whether a record without a value is kept
     */
    public InstantFilter(int position, Criteria<InstantText> criteria, boolean keepNull) {
        this.position = position;
        this.relations = criteria.relationArray();
        this.constants = criteria.constants().toArray(InstantText[]::new);
        this.all = criteria.all();
        this.keepNull = keepNull;
        this.isRange = DayRange.isOne(criteria);
        this.range = isRange ? DayRange.of(criteria) : DayRange.EVERYTHING;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        var instant = new InstantText();
        var kept = new Kept(batch);
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            keep(batch, column, from, instant, kept);
        }
        return kept.batch();
    }

    private void keep(RecordBatch batch, Column column, int from, InstantText instant, Kept kept) {
        int to = Block.end(batch, from);
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            kept.add(row, column.isNull(row) ? keepNull : passes(instant, column, row));
        }
    }

    private boolean passes(InstantText instant, Column column, int row) {
        byte[] bytes = column.bytes();
        int offset = column.offset(row);
        int length = column.length(row);
        if (isRange && length == DayText.LENGTH) {
            int day = DayText.read(bytes, offset);
            if (day >= 0) {
                return range.holds(day);
            }
        }
        return instant.read(bytes, offset, length) && meets(instant);
    }

    private boolean meets(InstantText instant) {
        for (int k = 0; k < constants.length; k++) {
            if (relations[k].accepts(instant.compareTo(constants[k])) != all) {
                return !all;
            }
        }
        return all;
    }
}
