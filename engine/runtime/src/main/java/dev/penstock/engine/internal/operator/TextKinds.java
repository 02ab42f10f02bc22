package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;

/** Gives the kinds of a column that a step has made text of. */
final class TextKinds {

    private TextKinds() {}

    /** Returns a column in which the values of the selected rows that are there are text. */
    static Column asText(Column column, Column before, RecordBatch batch) {
        if (before.isUniformly(Kind.STRING)) {
            return column;
        }
        byte[] kinds = batch.memory().bytes(batch.capacity());
        before.copyKinds(kinds, batch.capacity());
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            if (!before.isNull(row)) {
                kinds[row] = Kind.STRING.code();
            }
        }
        return column.withKinds(kinds);
    }
}
