package dev.penstock.data;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Some records, column by column, and which of their rows are still selected.
 *
 * <p>Immutable: a step answers with a new batch that shares the columns it leaves alone. Loops walk the selection:
 *
 * <pre>{@code
 * Column column = batch.column(position);
 * for (int i = 0; i < batch.rowCount(); i++) {
 *     int row = batch.row(i);
 *     ...column.offset(row)...
 * }
 * }</pre>
 */
public final class RecordBatch {

    private final Schema schema;
    private final Column[] columns;
    private final int capacity;
    private final Selection selection;
    private final BatchMemory memory;

    private RecordBatch(Schema schema, Column[] columns, int capacity, Selection selection, BatchMemory memory) {
        this.schema = schema;
        this.columns = columns;
        this.capacity = capacity;
        this.selection = selection;
        this.memory = memory;
    }

    /**
     * Takes over an array of columns, one for each field of the schema; the caller gives up writing to it.
     *
     * @param rows how many rows the batch has, all of them selected; no column has room for fewer
     */
    public static RecordBatch wrap(Schema schema, Column[] columns, int rows) {
        requireNonNull(schema, "schema is null");
        if (columns.length != schema.size()) {
            throw new IllegalArgumentException(
                    "there are %d columns for %d fields".formatted(columns.length, schema.size()));
        }
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].capacity() < rows) {
                throw new IllegalArgumentException("the column %s has room for %d rows of %d"
                        .formatted(schema.field(i).name(), columns[i].capacity(), rows));
            }
        }
        return new RecordBatch(schema, columns, rows, Selection.all(rows), BatchMemory.none());
    }

    public Schema schema() {
        return schema;
    }

    /** Returns the column at a position of the schema. Costs nothing. */
    public Column column(int position) {
        return columns[position];
    }

    /** Returns how many rows are selected. */
    public int rowCount() {
        return selection.count();
    }

    /** Returns the row at a place of the selection, from 0 to {@code rowCount() - 1}. */
    public int row(int place) {
        return selection.row(place);
    }

    /** Returns how many rows the columns have, selected or not. */
    public int capacity() {
        return capacity;
    }

    /** Returns where steps take the arrays of the columns from that they make: {@link BatchMemory#none()} at first. */
    public BatchMemory memory() {
        return memory;
    }

    /** Returns the batch with another memory for what is made of it. */
    public RecordBatch with(BatchMemory other) {
        return new RecordBatch(schema, columns, capacity, selection, requireNonNull(other, "memory is null"));
    }

    /** Returns a batch with other rows selected. */
    public RecordBatch withSelection(Selection rows) {
        return new RecordBatch(schema, columns, capacity, requireNonNull(rows, "rows is null"), memory);
    }

    /** Returns a batch with one column replaced. */
    public RecordBatch withColumn(int position, Column column) {
        Column[] copy = columns.clone();
        copy[position] = requireNonNull(column, "column is null");
        return new RecordBatch(schema, copy, capacity, selection, memory);
    }

    /** Returns a batch with one more column at the end, which the schema has at its end. */
    public RecordBatch plus(Schema more, Column column) {
        Column[] wider = Arrays.copyOf(columns, columns.length + 1);
        wider[columns.length] = requireNonNull(column, "column is null");
        return withColumns(more, wider);
    }

    /** Returns a batch with the same rows selected, and these columns; the caller gives up writing to the array. */
    public RecordBatch withColumns(Schema newSchema, Column[] newColumns) {
        return wrap(newSchema, newColumns, capacity).with(memory).withSelection(selection);
    }

    /** Returns a view of the record at a place of the selection. For messages, tests and adapters. */
    public RecordView record(int place) {
        return new RecordView(this, row(place));
    }
}
