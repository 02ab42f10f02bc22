package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;

/** Keeps the records of which one field compares as an instant. What is no instant is not kept (docs/reference/filter.md). */
public final class InstantFilter implements Operator {

    private final int position;
    private final Relation[] relations;
    private final InstantText[] constants;
    private final boolean all;
    private final boolean keepNull;

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
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        var instant = new InstantText();
        int[] kept = new int[batch.rowCount()];
        int count = 0;
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            boolean passes = column.isNull(row)
                    ? keepNull
                    : instant.read(column.bytes(), column.offset(row), column.length(row)) && passes(instant);
            if (passes) {
                kept[count] = row;
                count++;
            }
        }
        return batch.withSelection(Selection.wrap(kept, count));
    }

    private boolean passes(InstantText instant) {
        for (int k = 0; k < constants.length; k++) {
            if (relations[k].accepts(instant.compareTo(constants[k])) != all) {
                return !all;
            }
        }
        return all;
    }
}
