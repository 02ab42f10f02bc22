package dev.penstock.engine.internal.operator;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Adds a column of numbers calculated from two others, in exact decimals (docs/reference/arithmetic.md).
 *
 * <p>The result is null where an operand has no value or is no number, and where a division is by zero. Small numbers are
 * calculated in longs, all others as BigDecimal; both give the same digits.
 */
public final class ArithmeticOperator implements Operator {

    private static final int USUAL_BYTES = 16;
    private static final byte NUMBER = Kind.NUMBER.code();
    private static final byte NULL = Kind.NULL.code();

    private final Schema schema;
    private final Calculation calculation;
    private final int left;
    private final int right;

    /**
     * @param schema the fields with the new one at the end
     * @param left the column of the first operand
     * @param right the column of the second operand
     */
    public ArithmeticOperator(Schema schema, Calculation calculation, int left, int right) {
        this.schema = requireNonNull(schema, "schema is null");
        this.calculation = requireNonNull(calculation, "calculation is null");
        this.left = left;
        this.right = right;
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        int[] offsets = batch.memory().ints(batch.capacity());
        int[] lengths = batch.memory().ints(batch.capacity());
        byte[] kinds = batch.memory().bytes(batch.capacity());
        Column lefts = batch.column(left);
        Column rights = batch.column(right);
        ByteBuilder text = batch.memory().builder(batch.rowCount() * USUAL_BYTES);
        var first = new DecimalText();
        var second = new DecimalText();
        int done = 0;
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            offsets[row] = text.size();
            boolean isDone = read(first, lefts, row) && read(second, rights, row) && append(text, first, second);
            lengths[row] = text.size() - offsets[row];
            kinds[row] = isDone ? NUMBER : NULL;
            done += isDone ? 1 : 0;
        }
        Column result = done == batch.rowCount()
                ? Column.wrap(text.array(), offsets, lengths, Kind.NUMBER)
                : Column.wrap(text.array(), offsets, lengths, kinds);
        return batch.plus(schema, result);
    }

    private static boolean read(DecimalText number, Column column, int row) {
        return !column.isNull(row) && number.read(column.bytes(), column.offset(row), column.length(row));
    }

    private boolean append(ByteBuilder text, DecimalText first, DecimalText second) {
        if (first.isSmall() && second.isSmall() && appendSmall(text, first, second)) {
            return true;
        }
        Optional<BigDecimal> result = calculation.calculate(first.value(), second.value());
        result.ifPresent(number -> text.append(DecimalWriter.text(number)));
        return result.isPresent();
    }

    /** Calculates in longs; false if the result may not fit, or is not exact. */
    private boolean appendSmall(ByteBuilder text, DecimalText first, DecimalText second) {
        return switch (calculation) {
            case ADDITION -> appendSum(text, first, second, 1);
            case SUBTRACTION -> appendSum(text, first, second, -1);
            case MULTIPLICATION -> {
                long high = Math.multiplyHigh(first.unscaled(), second.unscaled());
                long low = first.unscaled() * second.unscaled();
                boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
                if (fits) {
                    DecimalWriter.append(text, low, first.scale() + second.scale());
                }
                yield fits;
            }
            case DIVISION -> false;
        };
    }

    private static boolean appendSum(ByteBuilder text, DecimalText first, DecimalText second, int sign) {
        int scale = Math.max(first.scale(), second.scale());
        long augend = first.unscaled(scale);
        long addend = second.unscaled(scale);
        if (augend == Long.MIN_VALUE || addend == Long.MIN_VALUE) {
            return false;
        }
        long sum = augend + sign * addend;
        boolean fits = ((augend ^ sum) & (sign * addend ^ sum)) >= 0;
        if (fits) {
            DecimalWriter.append(text, sum, scale);
        }
        return fits;
    }
}
