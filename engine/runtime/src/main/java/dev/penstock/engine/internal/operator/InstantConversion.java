package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;

/**
 * Makes days or instants of the values of a column that are such (see {@link InstantText}). Anything else becomes null.
 *
 * <p>A day is {@code yyyy-MM-dd}, that of the instant in UTC. An instant is {@code yyyy-MM-ddTHH:mm:ss.SSSZ} in UTC, with
 * more digits where the value has them. Years are 0 to 9999.
 */
public final class InstantConversion implements Operator {

    private final int position;
    private final boolean toDay;

    /**
     * @param position the column
     * @param toDay whether days are made; else instants
     */
    public InstantConversion(int position, boolean toDay) {
        this.position = position;
        this.toDay = toDay;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        var instant = new InstantText();
        var rewriting = new Rewriting(batch, column);
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            if (column.isNull(row)) {
                rewriting.none(column.kind(row));
            } else if (!instant.read(column.bytes(), column.offset(row), column.length(row))
                    || !InstantWriter.canWrite(instant)) {
                rewriting.none(Kind.NULL);
            } else if (toDay && instant.isDateOnly()) {
                rewriting.keep(Kind.STRING);
            } else {
                InstantWriter.append(rewriting.rewrite(), instant, toDay);
                rewriting.rewritten(Kind.STRING);
            }
        }
        return batch.withColumn(position, rewriting.column());
    }
}
