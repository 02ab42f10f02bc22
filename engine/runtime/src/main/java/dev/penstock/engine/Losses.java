package dev.penstock.engine;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.definition.Problem;
import dev.penstock.engine.BatchResult.Loss;
import dev.penstock.engine.internal.plan.Outcome;
import dev.penstock.engine.internal.plan.Step;
import java.util.Optional;
import java.util.StringJoiner;

/** Finds what a step removed by comparing the batches before and after it. Operators need not count. */
final class Losses {

    private Losses() {}

    static Loss of(Step step, RecordBatch before, RecordBatch after) {
        return switch (step.outcome()) {
            case KEEPS -> Loss.NONE;
            case FILTERS, DROPS, FAILS -> records(before, after);
            case CONVERTS, MUST_CONVERT -> values(step, before, after);
        };
    }

    /** Returns what a step that converts could not convert in one row, if there is such a thing. */
    static Optional<String> lostValue(Step step, RecordBatch before, RecordBatch after, int row) {
        boolean converts = step.outcome() == Outcome.CONVERTS || step.outcome() == Outcome.MUST_CONVERT;
        return converts && isLost(step, before, after.column(step.column()), row)
                ? Optional.of(describe(step, before, row))
                : Optional.empty();
    }

    private static Loss records(RecordBatch before, RecordBatch after) {
        int count = before.rowCount() - after.rowCount();
        if (count == 0) {
            return Loss.NONE;
        }
        int same = 0;
        while (same < after.rowCount() && before.row(same) == after.row(same)) {
            same++;
        }
        // The value may be one that a later step masks, so it is not told.
        return new Loss(count, before.row(same), "");
    }

    private static Loss values(Step step, RecordBatch before, RecordBatch after) {
        Column result = after.column(step.column());
        if (result.isUniformly(Kind.STRING) || result.isUniformly(Kind.NUMBER)) {
            return Loss.NONE;
        }
        int count = 0;
        int first = -1;
        for (int i = 0; i < before.rowCount(); i++) {
            int row = before.row(i);
            if (isLost(step, before, result, row)) {
                first = count == 0 ? row : first;
                count++;
            }
        }
        return count == 0 ? Loss.NONE : new Loss(count, first, describe(step, before, first));
    }

    /** A value is lost where there were values to make it of and there is none. */
    private static boolean isLost(Step step, RecordBatch batch, Column result, int row) {
        if (!result.isNull(row)) {
            return false;
        }
        for (int input : step.inputs()) {
            if (batch.column(input).isNull(row)) {
                return false;
            }
        }
        return true;
    }

    private static String describe(Step step, RecordBatch batch, int row) {
        StringJoiner values = new StringJoiner(" and ");
        for (int input : step.inputs()) {
            values.add(Problem.quote(batch.column(input).text(row)));
        }
        return values.toString();
    }
}
