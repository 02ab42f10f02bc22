package dev.penstock.format.json;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import java.io.IOException;

/**
 * JSON lines: text with one whole JSON object a line.
 *
 * <p>Reading. Every line is checked whole, also the values that no field wants; what is wrong is a
 * {@link dev.penstock.connector.DataFormatException} with the line and the column. A string, number, boolean and null
 * are values of these kinds, an object or array is JSON, with its text as it stands; a key that a record does not have
 * is missing. Of a key that comes twice in an object the last counts. A byte order mark at the beginning and blank lines
 * are skipped; lines end with a newline, with or without a carriage return, and the last may have none. A file whose
 * first line ends with a carriage return right before the next object has lines that end so. The text is UTF-8; a file
 * that begins with the byte order mark of UTF-16 is read as that, more slowly.
 *
 * <p>Paths. A field with dots in its name that no key of the record equals is a path into nested objects. At each object
 * the key that equals the rest of the path is tried first, then what stands before the first dot, before the second, and
 * so on, as a key that holds an object; the first way that leads to a value, be it null, is taken. A name with more than
 * 16 dots is no path. Arrays are not reached into.
 *
 * <p>Writing. The fields of a record stand in the order of the schema; a missing value is left out, null is written.
 * Numbers and JSON keep their text, strings are escaped only where JSON demands it. The text is UTF-8.
 */
public final class JsonLinesFormat implements FileFormat {

    private static final JsonLinesFormat STANDARD = new JsonLinesFormat(JsonLimits.standard());

    private final JsonLimits limits;

    private JsonLinesFormat(JsonLimits limits) {
        this.limits = limits;
    }

    /** Returns the format with {@link JsonLimits#standard()}. */
    public static JsonLinesFormat standard() {
        return STANDARD;
    }

    /** Returns the format with other limits for reading. */
    public static JsonLinesFormat of(JsonLimits limits) {
        return new JsonLinesFormat(requireNonNull(limits, "limits is null"));
    }

    /**
     * Says which fields the records have: with {@code everyField} the keys of all records in the order in which they
     * first appear, for which the whole file is read, else none. In both cases records may have others, or paths.
     *
     * <p>A field is INT64 if all its values are whole numbers of 64 bits, written with digits alone; DECIMAL if all are
     * numbers, none too big for a double; BOOLEAN, STRING, or JSON if all are that, objects and arrays alike. Nulls and
     * records without the field do not count. With values of several kinds, or none, it is of type ANY.
     */
    @Override
    public SourceSchema describe(InputObject file, boolean everyField) throws IOException {
        requireNonNull(file, "file is null");
        return SourceSchema.open(everyField ? NameCollector.collect(file, limits) : Schema.EMPTY);
    }

    @Override
    public RecordReader read(InputObject file, Schema schema) throws IOException {
        return read(file, schema, limits.chunkBytes());
    }

    /** Begins to read in chunks that are as big as wanted and have room for, and not smaller than those of the limits. */
    @Override
    public RecordReader read(InputObject file, Schema schema, int chunkBytes) throws IOException {
        requireNonNull(file, "file is null");
        requireNonNull(schema, "schema is null");
        return JsonLinesReader.open(file, schema, limits.withChunkBytesOfAtLeast(chunkBytes));
    }

    @Override
    public RecordWriter writer(Schema schema) {
        return new JsonLinesWriter(requireNonNull(schema, "schema is null"));
    }
}
