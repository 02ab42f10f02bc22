package dev.penstock.engine.internal.operator;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Replaces code points of one column by a symbol, one for one (docs/reference/mask.md).
 *
 * <p>A value shorter than what is to be masked is masked whole. What is no text is masked by its text and becomes text;
 * no value stays no value.
 */
public final class MaskOperator implements Operator {

    private final int position;
    private final Side side;
    private final int count;
    private final byte[] symbol;

    /**
     * @param position the column
     * @param side which code points are masked
     * @param count how many; of no meaning for {@link Side#ALL}
     * @param symbol the one code point that stands for each
     */
    public MaskOperator(int position, Side side, int count, String symbol) {
        this.position = position;
        this.side = requireNonNull(side, "side is null");
        this.count = count;
        this.symbol = symbol.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        Column masked = side == Side.ALL ? maskAll(batch, column) : maskPart(batch, column);
        return batch.withColumn(position, TextKinds.asText(masked, column, batch));
    }

    /** Every value is a slice of the same run of symbols, so nothing is written per value. */
    private Column maskAll(RecordBatch batch, Column column) {
        int[] lengths = new int[batch.capacity()];
        int longest = 0;
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            lengths[row] = Utf8.codePoints(column.bytes(), column.offset(row), column.length(row)) * symbol.length;
            longest = Math.max(longest, lengths[row]);
        }
        var run = new ByteBuilder(longest);
        appendSymbols(run, longest / symbol.length);
        return column.withSlices(run.array(), new int[batch.capacity()], lengths);
    }

    private Column maskPart(RecordBatch batch, Column column) {
        int[] offsets = new int[batch.capacity()];
        int[] lengths = new int[batch.capacity()];
        var text = new ByteBuilder(batch.rowCount() * 16);
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            offsets[row] = text.size();
            appendMasked(text, column, row);
            lengths[row] = text.size() - offsets[row];
        }
        return column.withSlices(text.array(), offsets, lengths);
    }

    private void appendMasked(ByteBuilder text, Column column, int row) {
        byte[] bytes = column.bytes();
        int offset = column.offset(row);
        int length = column.length(row);
        if (side == Side.FIRST) {
            int prefix = Utf8.prefixLength(bytes, offset, length, count);
            appendSymbols(text, Utf8.codePoints(bytes, offset, prefix));
            text.append(bytes, offset + prefix, length - prefix);
        } else {
            int prefix = Utf8.lengthBeforeLast(bytes, offset, length, count);
            text.append(bytes, offset, prefix);
            appendSymbols(text, Utf8.codePoints(bytes, offset + prefix, length - prefix));
        }
    }

    private void appendSymbols(ByteBuilder text, int number) {
        int size = text.size();
        byte[] bytes = text.reserve(number * symbol.length);
        if (symbol.length == 1) {
            Arrays.fill(bytes, size, size + number, symbol[0]);
        } else {
            for (int i = 0; i < number; i++) {
                System.arraycopy(symbol, 0, bytes, size + i * symbol.length, symbol.length);
            }
        }
        text.size(size + number * symbol.length);
    }
}
