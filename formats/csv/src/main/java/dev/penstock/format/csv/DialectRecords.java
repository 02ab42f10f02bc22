package dev.penstock.format.csv;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of a file as Apache Commons CSV reads them, its errors in our words. Used by one thread. */
final class DialectRecords implements Closeable {

    private final String object;
    private final Utf8Reader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line;
    private CSVRecord current;

    private DialectRecords(String object, Utf8Reader text, CSVParser parser) {
        this.object = object;
        this.text = text;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static DialectRecords open(InputObject file, CsvDialect dialect) throws IOException {
        Utf8Reader text = new Utf8Reader(TextFile.open(file), dialect.maxRecordBytes());
        CSVParser parser =
                CSVParser.builder().setReader(text).setFormat(format(dialect)).get();
        return new DialectRecords(file.name(), text, parser);
    }

    /** Goes to the next record, if there is one. */
    boolean advance() throws IOException {
        line = parser.getCurrentLineNumber() + 1;
        text.beginRecord(line);
        try {
            if (!records.hasNext()) {
                return false;
            }
            current = records.next();
            return true;
        } catch (UncheckedIOException e) {
            throw unwrapped(e.getCause());
        }
    }

    /** Returns the record that was gone to. */
    CSVRecord current() {
        return current;
    }

    /** Returns how many bytes of the file were read so far. */
    long bytesRead() {
        return text.bytesRead();
    }

    DataFormatException sameName(String name, int first, int second) {
        return Faults.sameName(object, line, 0, name, first, second);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private IOException unwrapped(IOException cause) {
        if (!(cause instanceof CSVException)) {
            return cause;
        }
        IOException malformed = Faults.malformedRecord(object, line);
        malformed.initCause(cause);
        return malformed;
    }

    private static CSVFormat format(CsvDialect dialect) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quote())
                .setEscape(dialect.escape().orElse(null))
                .setCommentMarker(dialect.comment().orElse(null))
                .get();
    }
}
