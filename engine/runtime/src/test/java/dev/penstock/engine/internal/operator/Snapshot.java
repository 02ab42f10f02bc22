package dev.penstock.engine.internal.operator;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a batch says, copied. Two of the same batch are equal if nobody has written to it between.
 *
 * @param schema its fields, in words
 * @param columns what its columns say
 * @param selected its selected rows
 */
record Snapshot(String schema, List<ColumnSnapshot> columns, List<Integer> selected) {

    /** What a column says: its bytes, and offset, length and kind of every row there is room for. */
    record ColumnSnapshot(List<Byte> bytes, List<Integer> offsets, List<Integer> lengths, List<Kind> kinds) {

        static ColumnSnapshot of(Column column) {
            List<Byte> bytes = new ArrayList<>();
            for (byte value : column.bytes()) {
                bytes.add(value);
            }
            List<Integer> offsets = new ArrayList<>();
            List<Integer> lengths = new ArrayList<>();
            List<Kind> kinds = new ArrayList<>();
            for (int row = 0; row < column.capacity(); row++) {
                offsets.add(column.offset(row));
                lengths.add(column.length(row));
                kinds.add(column.kind(row));
            }
            return new ColumnSnapshot(bytes, offsets, lengths, kinds);
        }
    }

    static Snapshot of(RecordBatch batch) {
        List<ColumnSnapshot> columns = new ArrayList<>();
        for (int i = 0; i < batch.schema().size(); i++) {
            columns.add(ColumnSnapshot.of(batch.column(i)));
        }
        return new Snapshot(batch.schema().toString(), columns, selected(batch));
    }

    static List<Integer> selected(RecordBatch batch) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < batch.rowCount(); i++) {
            rows.add(batch.row(i));
        }
        return rows;
    }
}
