package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.ShortDecimal;
import java.util.Optional;

/**
 * Sums, differences and products of columns that know their decimals. No text is read, and none is written unless somebody
 * wants it. Immutable.
 */
final class ShortCalculation {

    private static final byte NUMBER = Kind.NUMBER.code();
    private static final byte NULL = Kind.NULL.code();
    private static final int TOO_LONG = -1;

    /** Sign of the second operand in a sum, 0 in a product. */
    private final int sign;

    ShortCalculation(int sign) {
        this.sign = sign;
    }

    /** Returns the results of the selected rows, or nothing if one of them is no short decimal. */
    Optional<Column> calculate(RecordBatch batch, Column lefts, Column rights) {
        long[] left = lefts.decimals().orElseThrow();
        long[] right = rights.decimals().orElseThrow();
        long[] results = batch.memory().longs(batch.capacity());
        int done = 0;
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            int more = sign == 0
                    ? products(batch, from, left, right, results)
                    : sums(batch, from, left, right, sign, results);
            if (more == TOO_LONG) {
                return Optional.empty();
            }
            done += more;
        }
        var texts = new ResultTexts(batch, results);
        return Optional.of(
                done == batch.rowCount()
                        ? Column.calculated(results, texts)
                        : Column.calculated(results, kinds(batch, results), texts));
    }

    /** Calculates the rows of a block, and returns how many have a result, or {@link #TOO_LONG}. */
    private static int products(RecordBatch batch, int from, long[] left, long[] right, long[] results) {
        int to = Block.end(batch, from);
        int done = 0;
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            boolean isNumber = left[row] != ShortDecimal.NONE && right[row] != ShortDecimal.NONE;
            long result = isNumber ? product(left[row], right[row]) : ShortDecimal.NONE;
            if (isNumber && result == ShortDecimal.NONE) {
                return TOO_LONG;
            }
            results[row] = result;
            done += isNumber ? 1 : 0;
        }
        return done;
    }

    /** As {@link #products}, in a loop of its own: one for both would be compiled for the first, and again for both. */
    private static int sums(RecordBatch batch, int from, long[] left, long[] right, int sign, long[] results) {
        int to = Block.end(batch, from);
        int done = 0;
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            boolean isNumber = left[row] != ShortDecimal.NONE && right[row] != ShortDecimal.NONE;
            long result = isNumber ? sum(left[row], right[row], sign) : ShortDecimal.NONE;
            if (isNumber && result == ShortDecimal.NONE) {
                return TOO_LONG;
            }
            results[row] = result;
            done += isNumber ? 1 : 0;
        }
        return done;
    }

    private static byte[] kinds(RecordBatch batch, long[] results) {
        byte[] kinds = batch.memory().bytes(batch.capacity());
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            kinds[row] = results[row] == ShortDecimal.NONE ? NULL : NUMBER;
        }
        return kinds;
    }

    private static long product(long left, long right) {
        long high = Math.multiplyHigh(ShortDecimal.unscaled(left), ShortDecimal.unscaled(right));
        long low = ShortDecimal.unscaled(left) * ShortDecimal.unscaled(right);
        boolean fits = high == low >> Long.SIZE - 1;
        return fits ? ShortDecimal.of(low, ShortDecimal.scale(left) + ShortDecimal.scale(right)) : ShortDecimal.NONE;
    }

    private static long sum(long left, long right, int sign) {
        int scale = Math.max(ShortDecimal.scale(left), ShortDecimal.scale(right));
        long augend = DecimalText.rescaled(ShortDecimal.unscaled(left), scale - ShortDecimal.scale(left));
        long addend = DecimalText.rescaled(ShortDecimal.unscaled(right), scale - ShortDecimal.scale(right));
        if (augend == Long.MIN_VALUE || addend == Long.MIN_VALUE) {
            return ShortDecimal.NONE;
        }
        long sum = augend + sign * addend;
        boolean fits = ((augend ^ sum) & (sign * addend ^ sum)) >= 0;
        return fits ? ShortDecimal.of(sum, scale) : ShortDecimal.NONE;
    }
}
