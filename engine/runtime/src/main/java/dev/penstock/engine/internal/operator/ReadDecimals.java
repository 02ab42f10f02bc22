package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.ShortDecimal;
import java.util.Optional;

/** Reads the numbers of a column once for all steps that calculate with them. */
final class ReadDecimals {

    private ReadDecimals() {}

    /** Returns a column with its decimals, or nothing if one of the selected rows has a value that is no short decimal. */
    static Optional<Column> of(RecordBatch batch, Column column) {
        if (column.decimals().isPresent()) {
            return Optional.of(column);
        }
        long[] decimals = batch.memory().longs(batch.capacity());
        var number = new DecimalText();
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            if (!read(batch, column, from, number, decimals)) {
                return Optional.empty();
            }
        }
        return Optional.of(column.withDecimals(decimals));
    }

    /** Reads a block of the selection; whether all its values are short decimals. */
    private static boolean read(RecordBatch batch, Column column, int from, DecimalText number, long[] decimals) {
        int to = Block.end(batch, from);
        byte[] bytes = column.bytes();
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            decimals[row] = read(bytes, column.offset(row), column.length(row), number);
            if (decimals[row] == ShortDecimal.NONE && !column.isNull(row)) {
                return false;
            }
        }
        return true;
    }

    private static long read(byte[] bytes, int offset, int length, DecimalText number) {
        return number.read(bytes, offset, length) && number.isSmall() && isPlain(bytes[offset], number.unscaled())
                ? ShortDecimal.of(number.unscaled(), number.scale())
                : ShortDecimal.NONE;
    }

    /** Whether it has neither a plus, which not everybody reads, nor the minus of a negative zero. */
    private static boolean isPlain(byte first, long unscaled) {
        return first > '-' || first == '-' && unscaled != 0;
    }
}
