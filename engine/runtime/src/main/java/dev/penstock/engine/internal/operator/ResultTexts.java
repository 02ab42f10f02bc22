package dev.penstock.engine.internal.operator;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.NumberTexts;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.ShortDecimal;

/** Writes results as text that were calculated in decimals. A row without a result has none. Used by one thread. */
final class ResultTexts implements NumberTexts {

    private static final int USUAL_BYTES = 16;

    private final RecordBatch calculated;
    private final long[] results;

    /** @param results those of the selected rows of the batch */
    ResultTexts(RecordBatch calculated, long[] results) {
        this.calculated = calculated;
        this.results = results;
    }

    @Override
    public Column write() {
        return write(calculated);
    }

    @Override
    public Column write(RecordBatch batch) {
        int[] offsets = calculated.memory().ints(calculated.capacity());
        int[] lengths = calculated.memory().ints(calculated.capacity());
        ByteBuilder text = calculated.memory().builder(batch.rowCount() * USUAL_BYTES);
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            write(batch, from, text, offsets, lengths);
        }
        return Column.wrap(text.array(), offsets, lengths, Kind.NUMBER);
    }

    /** Writes a block of the selection behind those before it. */
    private void write(RecordBatch batch, int from, ByteBuilder text, int[] offsets, int[] lengths) {
        int to = Block.end(batch, from);
        byte[] bytes = text.reserve((to - from) * DecimalWriter.MOST_BYTES);
        int size = text.size();
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            long result = results[row];
            offsets[row] = size;
            if (result != ShortDecimal.NONE) {
                size = DecimalWriter.write(bytes, size, ShortDecimal.unscaled(result), ShortDecimal.scale(result));
            }
            lengths[row] = size - offsets[row];
        }
        text.size(size);
    }
}
