package dev.penstock.engine.internal.operator;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lays records out as a source may do it at worst: all columns slice one array, between the slices are bytes that are
 * no text, and there is room for more rows than there are.
 */
final class AwkwardBatch {

    private static final byte NO_TEXT = (byte) 0xFF;

    private final List<List<Cell>> records;
    private final Random random;
    private final ByteBuilder bytes = new ByteBuilder(16);
    private final int[][] offsets;
    private final int[][] lengths;
    private final byte[][] kinds;

    private AwkwardBatch(List<List<Cell>> records, int columns, Random random) {
        this.records = records;
        this.random = random;
        this.offsets = new int[columns][];
        this.lengths = new int[columns][];
        this.kinds = new byte[columns][];
        for (int i = 0; i < columns; i++) {
            int room = records.size() + random.nextInt(3);
            offsets[i] = new int[room];
            lengths[i] = new int[room];
            kinds[i] = new byte[room];
        }
    }

    /** Returns the records as a batch with fields f0, f1 and so on, all of them selected. */
    static RecordBatch of(List<List<Cell>> records, int columns, Random random) {
        return new AwkwardBatch(records, columns, random).build();
    }

    /** Returns a schema of so many fields. */
    static Schema schema(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            names.add("f" + i);
        }
        return Schema.ofNames(names);
    }

    private RecordBatch build() {
        for (int row = 0; row < records.size(); row++) {
            for (int i = 0; i < offsets.length; i++) {
                put(i, row, records.get(row).get(i));
            }
        }
        bytes.append(NO_TEXT);
        Column[] columns = new Column[offsets.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(i);
        }
        return RecordBatch.wrap(schema(columns.length), columns, records.size());
    }

    private void put(int column, int row, Cell cell) {
        for (int i = random.nextInt(3); i > 0; i--) {
            bytes.append(NO_TEXT);
        }
        int offset = bytes.size();
        bytes.append(cell.text());
        offsets[column][row] = offset;
        lengths[column][row] = bytes.size() - offset;
        kinds[column][row] = cell.kind().code();
    }

    /** A column of one kind says so, or does not. */
    private Column column(int i) {
        Kind first = records.isEmpty() ? Kind.STRING : records.get(0).get(i).kind();
        boolean uniform = records.stream().allMatch(record -> record.get(i).kind() == first);
        return uniform && random.nextInt(4) > 0
                ? Column.wrap(bytes.array(), offsets[i], lengths[i], first)
                : Column.wrap(bytes.array(), offsets[i], lengths[i], kinds[i]);
    }
}
