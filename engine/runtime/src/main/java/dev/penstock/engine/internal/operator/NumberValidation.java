package dev.penstock.engine.internal.operator;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;

/** Keeps the records of which one field meets a rule about numbers. No value meets every rule (docs/reference/validate.md). */
public final class NumberValidation implements Operator {

    private final int position;
    private final NumberRule rule;

    public NumberValidation(int position, NumberRule rule) {
        this.position = position;
        this.rule = requireNonNull(rule, "rule is null");
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        var number = new DecimalText();
        var kept = new Kept(batch);
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            kept.add(row, column.isNull(row) || holds(number, column, row));
        }
        return kept.batch();
    }

    private boolean holds(DecimalText number, Column column, int row) {
        boolean isNumber = number.read(column.bytes(), column.offset(row), column.length(row));
        return rule.holds(isNumber, isNumber ? number.signum() : 0);
    }
}
