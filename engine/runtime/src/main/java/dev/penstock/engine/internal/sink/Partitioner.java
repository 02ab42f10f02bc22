package dev.penstock.engine.internal.sink;

import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits the records of a batch by the values of some fields of the destination.
 *
 * <p>Each partition is a path of folders {@code Field=value/}, in the order of the keys; no value and empty text are
 * {@code null} (docs/reference/partition.md). Partitions come in the order of their first record. Immutable.
 */
public final class Partitioner {

    private final int[] positions;
    private final String[] names;

    /**
     * @param schema the fields of the destination
     * @param keys the positions of the partition keys, in order; none if everything is one partition
     */
    public Partitioner(Schema schema, List<Integer> keys) {
        this.positions = new int[keys.size()];
        this.names = new String[keys.size()];
        for (int k = 0; k < positions.length; k++) {
            positions[k] = keys.get(k);
            names[k] = PathSegment.of(schema.field(positions[k]).name());
        }
    }

    /** Returns the parts of a batch by their folders; the selected rows of each in order. */
    Map<String, RecordBatch> split(RecordBatch batch) {
        if (positions.length == 0) {
            return Map.of("", batch);
        }
        Map<String, Rows> rows = new LinkedHashMap<>();
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            rows.computeIfAbsent(folders(batch, row), folders -> new Rows()).add(row);
        }
        Map<String, RecordBatch> parts = new LinkedHashMap<>();
        for (Map.Entry<String, Rows> entry : rows.entrySet()) {
            parts.put(entry.getKey(), batch.withSelection(entry.getValue().selection()));
        }
        return parts;
    }

    private String folders(RecordBatch batch, int row) {
        List<String> folders = new ArrayList<>(positions.length);
        for (int k = 0; k < positions.length; k++) {
            Column column = batch.column(positions[k]);
            folders.add(names[k] + "=" + PathSegment.of(column.text(row)) + "/");
        }
        return String.join("", folders);
    }

    /** The rows of one partition while they are collected. */
    private static final class Rows {

        private int[] rows = new int[16];
        private int count;

        void add(int row) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count] = row;
            count++;
        }

        Selection selection() {
            return Selection.wrap(rows, count);
        }
    }
}
