package dev.penstock.engine.internal.operator;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;

/**
 * Makes numbers of the values of a column that are numbers and fit the type. Anything else becomes null.
 *
 * <p>A number that JSON would write like that keeps its text ({@code 1.10} stays {@code 1.10}); another gets the text of
 * its value ({@code +1} becomes {@code 1}, {@code 007} becomes {@code 7}). A whole type takes {@code 5.0} as 5 and has no
 * place for {@code 5.5}. A batch in which all keep their text shares its slices.
 */
public final class NumberConversion implements Operator {

    private final int position;
    private final NumberType type;
    private final boolean isWhole;
    private final int mostSure;

    public NumberConversion(int position, NumberType type) {
        this.position = position;
        this.type = requireNonNull(type, "type is null");
        this.isWhole = type.isWhole();
        this.mostSure = type.alwaysHeld();
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        if (column.isCalculated() && !isWhole) {
            return batch;
        }
        var number = new DecimalText();
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            if (!isCanonical(batch, column, from, number)) {
                return batch.withColumn(position, rewritten(batch, column, number));
            }
        }
        return batch.withColumn(position, column.withKind(Kind.NUMBER));
    }

    /** Whether all values of a block of the selection are numbers that keep their text. */
    private boolean isCanonical(RecordBatch batch, Column column, int from, DecimalText number) {
        int to = Block.end(batch, from);
        byte[] bytes = column.bytes();
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            int length = column.length(row);
            boolean isSure =
                    length <= mostSure && JsonNumber.isSurelyCanonical(bytes, column.offset(row), length, isWhole);
            if (!isSure && (column.isNull(row) || !read(number, column, row) || !isCanonical(number, column, row))) {
                return false;
            }
        }
        return true;
    }

    private Column rewritten(RecordBatch batch, Column column, DecimalText number) {
        var rewriting = new Rewriting(batch, column);
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            if (column.isNull(row)) {
                rewriting.none(column.kind(row));
            } else if (!read(number, column, row)) {
                rewriting.none(Kind.NULL);
            } else if (isCanonical(number, column, row)) {
                rewriting.keep(Kind.NUMBER);
            } else {
                type.append(rewriting.rewrite(), number);
                rewriting.rewritten(Kind.NUMBER);
            }
        }
        return rewriting.column();
    }

    /** Reads a value; whether it is a number that the type holds. */
    private boolean read(DecimalText number, Column column, int row) {
        return number.read(column.bytes(), column.offset(row), column.length(row)) && type.holds(number);
    }

    private boolean isCanonical(DecimalText number, Column column, int row) {
        byte[] bytes = column.bytes();
        int offset = column.offset(row);
        int length = column.length(row);
        return number.isSmall()
                ? JsonNumber.isCanonical(bytes, offset, length, type.isWhole(), number.scale())
                : JsonNumber.isCanonical(bytes, offset, length, type.isWhole());
    }
}
