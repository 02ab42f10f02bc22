package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;

/**
 * Writes records as CSV: a header, LF after each record, and quotes only where a field could not be read back without.
 *
 * <p>Every value is written as its text; one that is missing, null or empty is an empty field. A record that is a single
 * empty field is written as two quotes, because a blank line is no record; a first name that begins like a byte order
 * mark is quoted, because readers would drop its beginning.
 */
final class CsvWriter implements RecordWriter {

    private static final int LIKELY_HEAD_BYTES = 256;

    private final Schema schema;
    private final Quoting quoting;
    private final byte[] delimiter;

    CsvWriter(Schema schema, CsvDialect dialect) {
        this.schema = schema;
        this.quoting = new Quoting(dialect);
        this.delimiter = dialect.delimiter().getBytes(UTF_8);
    }

    @Override
    public byte[] head() {
        if (schema.size() == 0) {
            return new byte[0];
        }
        ByteBuilder out = new ByteBuilder(LIKELY_HEAD_BYTES);
        for (int i = 0; i < schema.size(); i++) {
            byte[] name = schema.field(i).name().getBytes(UTF_8);
            if (i == 0 && ByteOrderMark.begins(name, name.length)) {
                quoting.appendQuoted(name, 0, name.length, out);
            } else {
                append(i, name, 0, name.length, out);
            }
        }
        endRecord(0, out);
        return out.toByteArray();
    }

    /** @throws IOException if there is a record and the schema has no fields */
    @Override
    public void encode(RecordBatch batch, ByteBuilder out) throws IOException {
        if (schema.size() == 0 && batch.rowCount() > 0) {
            throw new IOException("a record has 0 fields; the least in a CSV file is 1");
        }
        Column[] columns = new Column[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = batch.column(i);
        }
        for (int place = 0; place < batch.rowCount(); place++) {
            int row = batch.row(place);
            int begin = out.size();
            for (int i = 0; i < columns.length; i++) {
                Column column = columns[i];
                int length = column.isNull(row) ? 0 : column.length(row);
                append(i, column.bytes(), column.offset(row), length, out);
            }
            endRecord(begin, out);
        }
    }

    private void append(int field, byte[] source, int offset, int length, ByteBuilder out) {
        if (field > 0) {
            out.append(delimiter);
        }
        if (quoting.isNeeded(source, offset, length, field == 0)) {
            quoting.appendQuoted(source, offset, length, out);
        } else {
            out.append(source, offset, length);
        }
    }

    private void endRecord(int begin, ByteBuilder out) {
        if (out.size() == begin) {
            quoting.appendQuoted(delimiter, 0, 0, out);
        }
        out.append(Cells.LF);
    }
}
