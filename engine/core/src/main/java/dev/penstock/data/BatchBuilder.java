package dev.penstock.data;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A batch made of Java values, for adapters and tests.
 *
 * <pre>{@code
 * RecordBatch batch = new BatchBuilder(Schema.ofNames("id", "name", "price"))
 *         .add(1, "bolt", new BigDecimal("0.10"))
 *         .add(2, null, null)
 *         .build();
 * }</pre>
 *
 * <p>What becomes what: a {@code null} a null value; text, numbers and booleans what they are; a day or an instant of
 * {@code java.time} its ISO text; a {@code Map} or an {@code Iterable} JSON. Used by one thread.
 */
public final class BatchBuilder {

    private final Schema schema;
    private final ColumnBuilder[] columns;
    private int rows;

    public BatchBuilder(Schema schema) {
        this.schema = requireNonNull(schema, "schema is null");
        this.columns = new ColumnBuilder[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new ColumnBuilder();
        }
    }

    /**
     * Adds a record with one value for each field. One that is refused leaves the batch as it was.
     *
     * @throws IllegalArgumentException if there are more or fewer values than fields, or one cannot be a value
     */
    public BatchBuilder add(Object... values) {
        if (values.length != columns.length) {
            throw new IllegalArgumentException(
                    "there are %d values for %d fields".formatted(values.length, columns.length));
        }
        forgetRefused();
        for (int i = 0; i < columns.length; i++) {
            JavaValue.addTo(columns[i], values[i]);
        }
        rows++;
        return this;
    }

    /**
     * Adds a record by field name. A field that the map does not have is missing; a name that no field has is ignored.
     * A record that is refused leaves the batch as it was.
     *
     * @throws IllegalArgumentException if a value cannot be one
     */
    public BatchBuilder addMap(Map<String, ?> values) {
        forgetRefused();
        for (int i = 0; i < columns.length; i++) {
            String name = schema.field(i).name();
            if (values.containsKey(name)) {
                JavaValue.addTo(columns[i], values.get(name));
            } else {
                columns[i].addNone(Kind.MISSING);
            }
        }
        rows++;
        return this;
    }

    /** Returns how many records there are. */
    public int rows() {
        return rows;
    }

    /** Returns the batch. The builder is spent. */
    public RecordBatch build() {
        forgetRefused();
        Column[] built = new Column[columns.length];
        for (int i = 0; i < columns.length; i++) {
            built[i] = columns[i].build();
        }
        return RecordBatch.wrap(schema, built, rows);
    }

    /** A record that was refused in the middle has left values in the columns before. */
    private void forgetRefused() {
        for (ColumnBuilder column : columns) {
            column.rows(rows);
        }
    }
}
