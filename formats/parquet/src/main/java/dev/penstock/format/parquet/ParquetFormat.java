package dev.penstock.format.parquet;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;

/**
 * Parquet files in which every column is text, as AppFlow writes them unless a flow preserves the types of its source.
 *
 * <p>Every column is an optional BINARY of the logical type STRING under the name of its field. A value is its text: a
 * number as it was written, {@code true}, the JSON of an object or array; missing and null both are null. Pages are
 * version 1, packed with Snappy, with a checksum each; strings go through a dictionary until it is too big. A row group
 * is one batch, and has for each column the number of nulls and, unless they are long, the least and the greatest value.
 *
 * <p>No record of a schema without fields can be written.
 *
 * <p>The format is only for writing: AppFlow reads no Parquet files. Immutable, shared by threads.
 */
public final class ParquetFormat implements FileFormat {

    private static final ParquetFormat STANDARD = new ParquetFormat();

    private ParquetFormat() {}

    /** Returns the format. */
    public static ParquetFormat standard() {
        return STANDARD;
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public SourceSchema describe(InputObject file, boolean everyField) {
        throw noInput();
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public RecordReader read(InputObject file, Schema schema) {
        throw noInput();
    }

    @Override
    public RecordWriter writer(Schema schema) {
        return new RowGroupWriter(requireNonNull(schema, "schema is null"));
    }

    private static UnsupportedOperationException noInput() {
        return new UnsupportedOperationException("Parquet is no input format of AppFlow");
    }
}
