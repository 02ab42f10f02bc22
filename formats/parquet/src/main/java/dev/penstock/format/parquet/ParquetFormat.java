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
 * Parquet files: flat columns under the names of their fields, with the types of those.
 *
 * <pre>{@code
 * FileFormat format = ParquetFormat.standard().withCodec(ParquetCodec.GZIP);
 * }</pre>
 *
 * <p>Every column is optional; missing and null both are null. Fields of the types STRING, ANY and JSON become BINARY of
 * the logical type STRING: a number as it was written, {@code true}, the JSON of an object or array. BOOLEAN, INT32, INT64
 * and DOUBLE are the types of Parquet of these names, DECIMAL is DOUBLE, DATE a DATE and TIMESTAMP a TIMESTAMP in
 * milliseconds and UTC (docs/reference/parquet.md). A value that is not of the type of its field ends the writing.
 *
 * <p>Pages are version 1, packed with Snappy unless asked otherwise, and have checksums. A row group is one batch, or
 * several small ones; it and its pages have the number of nulls and the least and the greatest value, texts shortened to
 * 64 bytes.
 *
 * <p>No record of a schema without fields can be written.
 *
 * <p>Files of other writers are read too (docs/reference/parquet-input.md), which AppFlow does not: every field of a
 * record is a field, nested ones as JSON; a file has to be an object of which any part can be read. Immutable, shared by
 * threads.
 */
public final class ParquetFormat implements FileFormat {

    private static final ParquetFormat STANDARD =
            new ParquetFormat(ParquetInputOptions.standard(), ParquetCodec.SNAPPY, 32 << 20);

    private final ParquetInputOptions input;
    private final ParquetCodec codec;
    private final long mostHeldBytes;

    private ParquetFormat(ParquetInputOptions input, ParquetCodec codec, long mostHeldBytes) {
        this.input = input;
        this.codec = codec;
        this.mostHeldBytes = mostHeldBytes;
    }

    /** Returns the format with its usual options: pages packed with Snappy, 32 MiB held back at most. */
    public static ParquetFormat standard() {
        return STANDARD;
    }

    /** Returns the format with other options and limits for reading. */
    public ParquetFormat withInput(ParquetInputOptions newInput) {
        return new ParquetFormat(requireNonNull(newInput, "newInput is null"), codec, mostHeldBytes);
    }

    /** Returns the format with pages packed in another way when it writes. */
    public ParquetFormat withCodec(ParquetCodec newCodec) {
        return new ParquetFormat(input, requireNonNull(newCodec, "newCodec is null"), mostHeldBytes);
    }

    /**
     * Returns the format with another limit to what the open files of a run hold back.
     *
     * @param bytes how many bytes of small batches wait for more to make a row group with; with 0, every batch is one
     * @throws IllegalArgumentException if the number is negative
     */
    public ParquetFormat withMostHeldBytes(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes is %d; the least is 0".formatted(bytes));
        }
        return new ParquetFormat(input, codec, bytes);
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

    /** @throws IllegalStateException if the codec needs a library that is not there */
    @Override
    public RecordWriter writer(Schema schema) {
        return new RowGroupWriter(requireNonNull(schema, "schema is null"), codec, mostHeldBytes);
    }
}
