package dev.penstock.format.csv;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Kind;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.List;

/**
 * Records as lines of text: CSV as RFC 4180 has it, and its dialects.
 *
 * <p>The first record of a file is its header: the names of the columns, each there once, one of them may be empty.
 * A file without a header, of no bytes, has no columns and no records.
 *
 * <p>How files are read:
 *
 * <ul>
 *   <li>The encoding is UTF-8, with or without a byte order mark, or UTF-16 of either byte order with one, and nothing
 *       that is malformed in it. NUL is no text: it is an error everywhere.
 *   <li>A record ends with LF, CRLF, CR, or the file. A blank line is no record.
 *   <li>A quote opens only where a field begins, and closes where the delimiter or the record ends after it. Two quotes
 *       inside of quotes are one; a quote inside of an unquoted field is text. Spaces are text.
 *   <li>An empty field is {@link Kind#NULL}, with quotes or without; every other one is {@link Kind#STRING}.
 *   <li>A short record has nulls where it has no fields, what a long record has too many is ignored.
 *   <li>A record has at most {@link CsvDialect#maxRecordBytes()}; no more of one is ever held in memory.
 * </ul>
 *
 * <p>How they are written: a header always; LF; quotes only around a field that has a delimiter, a quote or a line end in
 * it, and around an empty one that is alone in its record; a value without text as an empty field, every other as its
 * text. A schema without fields makes an empty file, and no record of it can be written.
 *
 * <p>The standard dialect is read by an own reader. It reads what {@code CSVFormat.DEFAULT} of Apache Commons CSV reads,
 * except that spaces between a closing quote and a delimiter are an error instead of being dropped; besides the byte
 * order mark, broken text, NUL, the limit of a record and the names of a header, which Commons CSV does not look at. Every
 * other dialect is read by Commons CSV itself; there such spaces are dropped, the limit of a record is kept to within
 * 64 KiB, and malformed quotes are placed by the line that their record begins.
 */
public final class CsvFormat implements FileFormat {

    private static final CsvFormat STANDARD = new CsvFormat(CsvDialect.STANDARD);

    private final CsvDialect dialect;

    private CsvFormat(CsvDialect dialect) {
        this.dialect = dialect;
    }

    /** Returns the format with commas and double quotes. */
    public static CsvFormat standard() {
        return STANDARD;
    }

    /** Returns the format of a dialect. */
    public static CsvFormat of(CsvDialect dialect) {
        return new CsvFormat(requireNonNull(dialect, "dialect is null"));
    }

    /** Reads the header; the records are not looked at. */
    @Override
    public SourceSchema describe(InputObject file, boolean everyField) throws IOException {
        requireNonNull(file, "file is null");
        List<String> names =
                dialect.isStandard() ? StandardReader.names(file, dialect) : DialectReader.names(file, dialect);
        return SourceSchema.closed(Schema.ofNames(names));
    }

    @Override
    public RecordReader read(InputObject file, Schema schema) throws IOException {
        return read(file, schema, dialect.chunkBytes());
    }

    /** Begins to read in chunks that are as big as wanted, and not smaller than those of the dialect. */
    @Override
    public RecordReader read(InputObject file, Schema schema, int chunkBytes) throws IOException {
        requireNonNull(file, "file is null");
        requireNonNull(schema, "schema is null");
        CsvDialect wanted = dialect.withChunkBytesOfAtLeast(chunkBytes);
        return dialect.isStandard()
                ? StandardReader.open(file, schema, wanted)
                : DialectReader.open(file, schema, wanted);
    }

    @Override
    public RecordWriter writer(Schema schema) {
        return new CsvWriter(requireNonNull(schema, "schema is null"), dialect);
    }
}
