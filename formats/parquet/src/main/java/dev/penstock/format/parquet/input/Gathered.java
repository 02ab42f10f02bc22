package dev.penstock.format.parquet.input;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a schema, from the columns of a file, while values are gathered for them. Used by one thread. */
final class Gathered {

    private final Schema schema;
    private final Map<String, FieldColumn> columns;
    private final List<FieldColumn> read;

    private Gathered(Schema schema, Map<String, FieldColumn> columns, List<FieldColumn> read) {
        this.schema = schema;
        this.columns = columns;
        this.read = read;
    }

    /** @param mostBytes the most bytes of the text of a value */
    static Gathered of(Schema schema, FileFooter footer, int mostBytes) throws MalformedException {
        Map<String, FieldColumn> columns = new LinkedHashMap<>();
        for (SchemaNode field : footer.fields()) {
            if (schema.contains(field.name())) {
                columns.put(field.name(), column(field, mostBytes));
            }
        }
        List<FieldColumn> read = new ArrayList<>(columns.values());
        if (read.isEmpty() && !footer.fields().isEmpty()) {
            // How many rows a file has is believed of its pages only, so one column is read for them.
            read.add(column(footer.fields().get(0), mostBytes));
        }
        return new Gathered(schema, columns, List.copyOf(read));
    }

    /** Returns the columns to read: those of the fields, or one if the file has none of them. */
    List<FieldColumn> columns() {
        return read;
    }

    /** Returns about how much memory the values take. */
    long bytes(int rows) {
        long bytes = (long) rows * Cells.OVERHEAD * (schema.size() - columns.size());
        for (FieldColumn column : read) {
            bytes += column.bytes();
        }
        return bytes;
    }

    /** Returns what is gathered; a field that the file does not have is null in every record. */
    RecordBatch take(int rows) {
        Column[] taken = new Column[schema.size()];
        for (int i = 0; i < taken.length; i++) {
            FieldColumn column = columns.get(schema.field(i).name());
            taken[i] = column == null ? Column.empty(Kind.NULL, rows) : column.take();
        }
        if (columns.isEmpty()) {
            read.forEach(FieldColumn::take);
        }
        return RecordBatch.wrap(schema, taken, rows);
    }

    private static FieldColumn column(SchemaNode field, int mostBytes) throws MalformedException {
        return field instanceof LeafNode leaf && !leaf.isRepeated()
                ? new FlatColumn(leaf, mostBytes)
                : NestedColumn.of(field, mostBytes);
    }
}
