package dev.penstock.engine.internal.operator;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * Replaces code points of one column by a symbol, one for one (docs/reference/mask.md).
 *
 * <p>A value shorter than what is to be masked is masked whole. What is no text is masked by its text and becomes text;
 * no value stays no value.
 */
public final class MaskOperator implements Operator {

    /** Values up to this length share one run of symbols over all batches. */
    private static final int USUAL_SYMBOLS = 256;

    private final int position;
    private final Side side;
    private final int count;
    private final byte[] symbol;
    private final byte[] usualRun;

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
        this.usualRun = run(this.symbol, USUAL_SYMBOLS * this.symbol.length);
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column column = batch.column(position);
        Column masked = side == Side.ALL ? maskAll(batch, column) : maskPart(batch, column);
        return batch.withColumn(position, TextKinds.asText(masked, column, batch));
    }

    /** Every value is a slice of the same run of symbols, so nothing is written per value. */
    private Column maskAll(RecordBatch batch, Column column) {
        int[] lengths = batch.memory().ints(batch.capacity());
        int longest = 0;
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            longest = Math.max(longest, count(batch, column, from, lengths));
        }
        return column.withSlices(
                longest <= usualRun.length ? usualRun : run(symbol, longest),
                BatchMemory.zeros(batch.capacity()),
                lengths);
    }

    /** Sets how many bytes of symbols the values of a block take, and returns the most of one value. */
    private int count(RecordBatch batch, Column column, int from, int[] lengths) {
        int longest = 0;
        int to = Block.end(batch, from);
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            lengths[row] = CodePointCount.of(column.bytes(), column.offset(row), column.length(row)) * symbol.length;
            longest = Math.max(longest, lengths[row]);
        }
        return longest;
    }

    private Column maskPart(RecordBatch batch, Column column) {
        int[] offsets = batch.memory().ints(batch.capacity());
        int[] lengths = batch.memory().ints(batch.capacity());
        // A code point has one byte at least, so no value takes more than this.
        int most = Math.multiplyExact(Lengths.sum(batch, column), symbol.length);
        byte[] text = batch.memory().bytes(Math.addExact(most, EightBytes.COUNT));
        int size = 0;
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            size = maskPart(batch, column, from, text, size, offsets, lengths);
        }
        return column.withSlices(text, offsets, lengths);
    }

    /** Writes the masked values of a block behind those before it, and returns where they end. */
    private int maskPart(
            RecordBatch batch, Column column, int from, byte[] text, int at, int[] offsets, int[] lengths) {
        int size = at;
        int to = Block.end(batch, from);
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            offsets[row] = size;
            size = side == Side.FIRST ? maskFirst(column, row, text, size) : maskLast(column, row, text, size);
            lengths[row] = size - offsets[row];
        }
        return size;
    }

    /** Writes a masked value at an index, and returns the index after it. */
    private int maskFirst(Column column, int row, byte[] text, int at) {
        byte[] bytes = column.bytes();
        int offset = column.offset(row);
        int length = column.length(row);
        int prefix = CodePointCount.prefixLength(bytes, offset, length, count);
        boolean isOfSingleBytes = prefix == count && length > count;
        int masked = fill(text, at, isOfSingleBytes ? count : CodePointCount.of(bytes, offset, prefix));
        ShortCopy.copy(bytes, offset + prefix, length - prefix, text, masked);
        return masked + length - prefix;
    }

    private int maskLast(Column column, int row, byte[] text, int at) {
        byte[] bytes = column.bytes();
        int offset = column.offset(row);
        int length = column.length(row);
        int prefix = Utf8.lengthBeforeLast(bytes, offset, length, count);
        ShortCopy.copy(bytes, offset, prefix, text, at);
        return fill(text, at + prefix, CodePointCount.of(bytes, offset + prefix, length - prefix));
    }

    /** Writes so many symbols at an index, and returns the index after them. */
    private int fill(byte[] text, int at, int number) {
        int end = at + number * symbol.length;
        for (int i = at; i < end; i += usualRun.length) {
            ShortCopy.copy(usualRun, 0, Math.min(end - i, usualRun.length), text, i);
        }
        return end;
    }

    private static byte[] run(byte[] symbol, int bytes) {
        byte[] run = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            run[i] = symbol[i % symbol.length];
        }
        return run;
    }
}
