package dev.penstock.engine.internal.operator;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Adds a column of text put together from literals and the texts of other columns (docs/reference/merge.md).
 *
 * <p>A field without a value is empty text there, so the result is always text.
 */
public final class MergeOperator implements Operator {

    private final Schema schema;
    private final byte[][] literals;
    private final int[] literalLengths;
    private final int[] positions;

    /** One piece: a literal, and the column whose text follows it, or {@link #NO_COLUMN} after the last. */
    public record Piece(String literal, int column) {

        /** The column of a piece that no column follows. */
        public static final int NO_COLUMN = -1;

        public Piece {
            requireNonNull(literal, "literal is null");
        }
    }

    /**
     * @param schema the fields with the new one at the end
     * @param pieces what the text is put together from, in order
     */
    public MergeOperator(Schema schema, List<Piece> pieces) {
        this.schema = requireNonNull(schema, "schema is null");
        this.literals = pieces.stream()
                .map(piece -> piece.literal().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.literalLengths =
                Arrays.stream(literals).mapToInt(literal -> literal.length).toArray();
        // Room for eight bytes to be copied at once.
        Arrays.setAll(literals, k -> Arrays.copyOf(literals[k], literalLengths[k] + EightBytes.COUNT));
        this.positions = pieces.stream().mapToInt(Piece::column).toArray();
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        int[] offsets = batch.memory().ints(batch.capacity());
        int[] lengths = batch.memory().ints(batch.capacity());
        byte[] text = batch.memory().bytes(Math.addExact(bytes(batch), EightBytes.COUNT));
        int size = 0;
        for (int from = 0; from < batch.rowCount(); from = Block.end(batch, from)) {
            size = merge(batch, from, text, size, offsets, lengths);
        }
        return batch.plus(schema, Column.wrap(text, offsets, lengths, Kind.STRING));
    }

    /** Writes the texts of a block behind those before it, and returns where they end. */
    private int merge(RecordBatch batch, int from, byte[] text, int at, int[] offsets, int[] lengths) {
        int size = at;
        int to = Block.end(batch, from);
        for (int i = from; i < to; i++) {
            int row = batch.row(i);
            offsets[row] = size;
            for (int k = 0; k < literals.length; k++) {
                if (literalLengths[k] > 0) {
                    ShortCopy.copy(literals[k], 0, literalLengths[k], text, size);
                    size += literalLengths[k];
                }
                if (positions[k] != Piece.NO_COLUMN) {
                    Column column = batch.column(positions[k]);
                    int length = column.length(row);
                    ShortCopy.copy(column.bytes(), column.offset(row), length, text, size);
                    size += length;
                }
            }
            lengths[row] = size - offsets[row];
        }
        return size;
    }

    /** Returns how many bytes the result has. Counted before, so that the array need not grow. */
    private int bytes(RecordBatch batch) {
        int bytes = 0;
        for (int k = 0; k < literals.length; k++) {
            bytes = Math.addExact(bytes, Math.multiplyExact(literalLengths[k], batch.rowCount()));
            if (positions[k] != Piece.NO_COLUMN) {
                bytes = Math.addExact(bytes, Lengths.sum(batch, batch.column(positions[k])));
            }
        }
        return bytes;
    }
}
