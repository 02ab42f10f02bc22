package dev.penstock.engine.internal.sink;

import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
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

    /** Arrays for the rows of so many partitions are worth to be used again. */
    private static final int FEW = 8;

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
        Column[] columns = new Column[positions.length];
        Arrays.setAll(columns, k -> batch.column(positions[k]));
        var keys = new DistinctKeys(columns);
        int[] numbers = batch.memory().ints(batch.rowCount());
        for (int i = 0; i < batch.rowCount(); i++) {
            numbers[i] = keys.number(batch.row(i));
        }
        // Texts that are not the same may have the same folder.
        Map<String, Integer> partitions = new LinkedHashMap<>();
        int[] partitionOfKey = new int[keys.count()];
        for (int number = 0; number < partitionOfKey.length; number++) {
            String folders = folders(columns, keys.firstRow(number));
            Integer known = partitions.putIfAbsent(folders, partitions.size());
            partitionOfKey[number] = known == null ? partitions.size() - 1 : known;
        }
        for (int i = 0; i < batch.rowCount(); i++) {
            numbers[i] = partitionOfKey[numbers[i]];
        }
        Selection[] rows = rows(batch, numbers, partitions.size());
        Map<String, RecordBatch> parts = new LinkedHashMap<>();
        partitions.forEach((folders, partition) -> parts.put(folders, batch.withSelection(rows[partition])));
        return parts;
    }

    private String folders(Column[] columns, int row) {
        var folders = new StringBuilder();
        for (int k = 0; k < columns.length; k++) {
            folders.append(names[k]).append('=');
            folders.append(PathSegment.of(columns[k].text(row))).append('/');
        }
        return folders.toString();
    }

    /**
     * Returns the rows of each partition.
     *
     * @param partitions the partition of each place of the selection
     * @param count how many partitions there are
     */
    private static Selection[] rows(RecordBatch batch, int[] partitions, int count) {
        int[] sizes = new int[count];
        for (int i = 0; i < batch.rowCount(); i++) {
            sizes[partitions[i]]++;
        }
        BatchMemory memory = count <= FEW ? batch.memory() : BatchMemory.none();
        int[][] rows = new int[count][];
        Arrays.setAll(rows, partition -> memory.ints(sizes[partition]));
        int[] filled = new int[count];
        for (int i = 0; i < batch.rowCount(); i++) {
            int partition = partitions[i];
            rows[partition][filled[partition]] = batch.row(i);
            filled[partition]++;
        }
        Selection[] selections = new Selection[count];
        Arrays.setAll(selections, partition -> Selection.wrap(rows[partition], sizes[partition]));
        return selections;
    }
}
