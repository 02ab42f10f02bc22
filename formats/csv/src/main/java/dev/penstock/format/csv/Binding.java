package dev.penstock.format.csv;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Which cells of a file's records become which columns of a batch: here names become positions. Immutable. */
final class Binding {

    private final Schema schema;
    private final int[] columnOfCell;
    private final int[] neededCells;

    private Binding(Schema schema, int[] columnOfCell, int[] neededCells) {
        this.schema = schema;
        this.columnOfCell = columnOfCell;
        this.neededCells = neededCells;
    }

    /** Binds the fields of a schema to the names of a header, each name there once. */
    static Binding of(Schema schema, List<String> header) {
        int[] columns = new int[header.size()];
        int[] needed = new int[header.size()];
        int count = 0;
        for (int cell = 0; cell < columns.length; cell++) {
            columns[cell] = schema.position(header.get(cell)).orElse(-1);
            needed[count] = cell;
            count += columns[cell] < 0 ? 0 : 1;
        }
        int last = count == 0 ? 0 : needed[count - 1] + 1;
        return new Binding(schema, Arrays.copyOf(columns, last), Arrays.copyOf(needed, count));
    }

    /** Returns the cells that belong to a column, from left to right. Only for reading. */
    int[] neededCells() {
        return neededCells;
    }

    /** Returns how many cells of a record matter: those up to the last that is in the schema. */
    int cells() {
        return columnOfCell.length;
    }

    /** Returns the position in the schema of the column that a cell belongs to, or -1. */
    int column(int cell) {
        return columnOfCell[cell];
    }

    int columns() {
        return schema.size();
    }

    /** Makes a batch, with a column of nulls for each field that the file does not have. */
    RecordBatch batch(int rows, IntFunction<Column> columnAt) {
        Column[] columns = new Column[schema.size()];
        for (int cell : neededCells) {
            columns[column(cell)] = columnAt.apply(column(cell));
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i] == null ? Column.empty(Kind.NULL, rows) : columns[i];
        }
        return RecordBatch.wrap(schema, columns, rows);
    }
}
