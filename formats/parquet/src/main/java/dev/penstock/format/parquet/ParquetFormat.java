package dev.penstock.format.parquet;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.format.parquet.input.ParquetInput;
import dev.penstock.format.parquet.input.ParquetInputOptions;
import java.io.IOException;

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
 * <p>Files of other writers are read too (docs/reference/parquet-input.md), which AppFlow does not: every field of a
 * record is a field, nested ones as JSON; a file has to be an object of which any part can be read. Immutable, shared by
 * threads.
 */
public final class ParquetFormat implements FileFormat {

    private static final ParquetFormat STANDARD = new ParquetFormat(ParquetInputOptions.standard());

    private final ParquetInputOptions input;

    private ParquetFormat(ParquetInputOptions input) {
        this.input = input;
    }

    /** Returns the format with its usual options. */
    public static ParquetFormat standard() {
        return STANDARD;
    }

    /** Returns the format with other options and limits for reading. */
    public ParquetFormat withInput(ParquetInputOptions newInput) {
        return new ParquetFormat(requireNonNull(newInput, "newInput is null"));
    }

    /** Reads the footer; the records are not looked at. */
    @Override
    public SourceSchema describe(InputObject file, boolean everyField) throws IOException {
        requireNonNull(file, "file is null");
        return ParquetInput.describe(file, input);
    }

    @Override
    public RecordReader read(InputObject file, Schema schema) throws IOException {
        return read(file, schema, input.chunkBytes());
    }

    /** Begins to read in chunks that are as big as wanted, and not smaller than those of the options. */
    @Override
    public RecordReader read(InputObject file, Schema schema, int chunkBytes) throws IOException {
        requireNonNull(file, "file is null");
        requireNonNull(schema, "schema is null");
        return ParquetInput.read(file, schema, input, chunkBytes);
    }

    @Override
    public RecordWriter writer(Schema schema) {
        return new RowGroupWriter(requireNonNull(schema, "schema is null"));
    }
}
