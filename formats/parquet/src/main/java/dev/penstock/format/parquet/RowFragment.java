package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.Arrays;

/**
 * The selected rows of a small batch as bytes, to be put together with those of others.
 *
 * <p>First the number of rows, then for each column the lengths and kinds of its values and the values.
 */
final class RowFragment {

    /** A batch with as many bytes of values, lengths and kinds is a row group of its own. */
    static final int SMALL_BYTES = 1 << 20;

    private static final int BYTES_OF_A_VALUE = Integer.BYTES + 1;

    private RowFragment() {}

    static boolean isSmall(RecordBatch batch) {
        int columns = batch.schema().size();
        long bytes = (long) batch.rowCount() * columns * BYTES_OF_A_VALUE;
        for (int c = 0; c < columns && bytes < SMALL_BYTES; c++) {
            Column column = batch.column(c).written(batch);
            for (int i = 0; i < batch.rowCount(); i++) {
                bytes += column.length(batch.row(i));
            }
        }
        return bytes < SMALL_BYTES;
    }

    /** Appends the selected rows of a small batch. */
    static void append(RecordBatch batch, ByteBuilder out) {
        int rows = batch.rowCount();
        Slices.appendInt(rows, out);
        for (int c = 0; c < batch.schema().size(); c++) {
            Column column = batch.column(c).written(batch);
            for (int i = 0; i < rows; i++) {
                Slices.appendInt(column.length(batch.row(i)), out);
            }
            for (int i = 0; i < rows; i++) {
                out.append(column.kind(batch.row(i)).code());
            }
            for (int i = 0; i < rows; i++) {
                int row = batch.row(i);
                out.append(column.bytes(), column.offset(row), column.length(row));
            }
        }
    }

    /** Returns the rows of all fragments that stand behind each other. The batch keeps the array. */
    static RecordBatch read(Schema schema, byte[] fragments, int size, int rows) {
        int[][] offsets = new int[schema.size()][rows];
        int[][] lengths = new int[schema.size()][rows];
        byte[][] kinds = new byte[schema.size()][rows];
        int first = 0;
        int at = 0;
        while (at < size) {
            int end = first + Slices.readInt(fragments, at);
            at += Integer.BYTES;
            for (int c = 0; c < schema.size(); c++) {
                at = read(fragments, at, first, end, offsets[c], lengths[c], kinds[c]);
            }
            first = end;
        }
        Column[] columns = new Column[schema.size()];
        Arrays.setAll(columns, c -> Column.wrap(fragments, offsets[c], lengths[c], kinds[c]));
        return RecordBatch.wrap(schema, columns, rows);
    }

    /** Reads one column of a fragment and returns where it ends. */
    private static int read(byte[] bytes, int from, int first, int end, int[] offsets, int[] lengths, byte[] kinds) {
        int at = from;
        for (int row = first; row < end; row++) {
            lengths[row] = Slices.readInt(bytes, at);
            at += Integer.BYTES;
        }
        System.arraycopy(bytes, at, kinds, first, end - first);
        at += end - first;
        for (int row = first; row < end; row++) {
            offsets[row] = at;
            at += lengths[row];
        }
        return at;
    }
}
