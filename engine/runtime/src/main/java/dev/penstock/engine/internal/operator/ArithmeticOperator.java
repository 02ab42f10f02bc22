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
    private static final int NONE = -1;
    private static final byte NUMBER = Kind.NUMBER.code();
    private static final byte NULL = Kind.NULL.code();

    private final Schema schema;
    private final Calculation calculation;
    private final boolean isExact;
    private final int sign;
    private final ShortCalculation shortly;
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
        this.isExact = calculation != Calculation.DIVISION;
        this.sign = sign(calculation);
        this.shortly = new ShortCalculation(sign);
        this.left = left;
        this.right = right;
    }

    /** Tries all rows in short decimals, which later steps need not read again; where one is too long, all as texts. */
    @Override
    public RecordBatch apply(RecordBatch batch) {
        Optional<Column> lefts = isExact ? ReadDecimals.of(batch, batch.column(left)) : Optional.empty();
        Optional<Column> rights = lefts.isPresent() ? ReadDecimals.of(batch, batch.column(right)) : Optional.empty();
        if (rights.isPresent()) {
            Optional<Column> results = shortly.calculate(batch, lefts.get(), rights.get());
            if (results.isPresent()) {
                return batch.withColumn(left, lefts.get())
                        .withColumn(right, rights.get())
                        .plus(schema, results.get());
            }
        }
        return batch.plus(schema, calculateTexts(batch));
    }

    private Column calculateTexts(RecordBatch batch) {
        int[] offsets = batch.memory().ints(batch.capacity());
        int[] lengths = batch.memory().ints(batch.capacity());
        byte[] kinds = batch.memory().bytes(batch.capacity());
        ByteBuilder text = batch.memory().builder(batch.rowCount() * USUAL_BYTES);
        var first = new DecimalText();
        var second = new DecimalText();
        int done = 0;
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            done += calculate(batch, from, first, second, text, offsets, lengths, kinds);
        }
        return done == batch.rowCount()
                ? Column.wrap(text.array(), offsets, lengths, Kind.NUMBER)
                : Column.wrap(text.array(), offsets, lengths, kinds);
    }

    /** Returns the sign of the second operand in a sum, 0 for what is none. */
    private static int sign(Calculation calculation) {
        return switch (calculation) {
            case ADDITION -> 1;
            case SUBTRACTION -> -1;
            case MULTIPLICATION, DIVISION -> 0;
        };
    }

    /** Calculates the rows of a block of the selection, and returns how many have a result. */
    private int calculate(
            RecordBatch batch,
            int from,
            DecimalText first,
            DecimalText second,
            ByteBuilder text,
            int[] offsets,
            int[] lengths,
            byte[] kinds) {
        Column lefts = batch.column(left);
        Column rights = batch.column(right);
        int to = Block.end(batch, from);
        byte[] bytes = text.reserve((to - from) * DecimalWriter.MOST_BYTES);
        int size = text.size();
        int done = 0;
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            int end = NONE;
            if (read(first, lefts, row) && read(second, rights, row)) {
                end = writeSmall(bytes, size, first, second);
                if (end == NONE) {
                    text.size(size);
                    end = appendBig(text, first, second);
                    bytes = text.reserve((to - i) * DecimalWriter.MOST_BYTES);
                }
            }
            boolean isDone = end != NONE;
            offsets[row] = size;
            size = isDone ? end : size;
            lengths[row] = size - offsets[row];
            kinds[row] = isDone ? NUMBER : NULL;
            done += isDone ? 1 : 0;
        }
        text.size(size);
        return done;
    }

    private static boolean read(DecimalText number, Column column, int row) {
        return !column.isNull(row) && number.read(column.bytes(), column.offset(row), column.length(row));
    }

    /** Appends a result, and returns where it ends, or {@link #NONE} if there is no result. */
    private int appendBig(ByteBuilder text, DecimalText first, DecimalText second) {
        Optional<BigDecimal> result = calculation.calculate(first.value(), second.value());
        result.ifPresent(number -> text.append(DecimalWriter.text(number)));
        return result.isPresent() ? text.size() : NONE;
    }

    /** Calculates in longs and returns where the result ends; {@link #NONE} if it may not fit, or is not exact. */
    private int writeSmall(byte[] bytes, int at, DecimalText first, DecimalText second) {
        if (!isExact || !first.isSmall() || !second.isSmall()) {
            return NONE;
        }
        return sign == 0 ? writeProduct(bytes, at, first, second) : writeSum(bytes, at, first, second, sign);
    }

    private static int writeProduct(byte[] bytes, int at, DecimalText first, DecimalText second) {
        long high = Math.multiplyHigh(first.unscaled(), second.unscaled());
        long low = first.unscaled() * second.unscaled();
        boolean fits = high == low >> Long.SIZE - 1;
        return fits ? DecimalWriter.write(bytes, at, low, first.scale() + second.scale()) : NONE;
    }

    private static int writeSum(byte[] bytes, int at, DecimalText first, DecimalText second, int sign) {
        int scale = Math.max(first.scale(), second.scale());
        long augend = first.unscaled(scale);
        long addend = second.unscaled(scale);
        if (augend == Long.MIN_VALUE || addend == Long.MIN_VALUE) {
            return NONE;
        }
        long sum = augend + sign * addend;
        boolean fits = ((augend ^ sum) & (sign * addend ^ sum)) >= 0;
        return fits ? DecimalWriter.write(bytes, at, sum, scale) : NONE;
    }
}
