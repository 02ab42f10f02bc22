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

    /** How many bytes there have to be beside those of a field. */
    private final int room;

    CsvWriter(Schema schema, CsvDialect dialect) {
        this.schema = schema;
        this.quoting = new Quoting(dialect);
        this.delimiter = dialect.delimiter().getBytes(UTF_8);
        this.room = delimiter.length + Quoting.SLACK;
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
                if (i > 0) {
                    out.append(delimiter);
                }
                quoting.append(name, 0, name.length, i == 0, out);
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
            record(columns, batch.row(place), out);
        }
    }

    private void record(Column[] columns, int row, ByteBuilder out) {
        int begin = out.size();
        int size = begin;
        byte[] target = out.array();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            byte[] source = column.bytes();
            int offset = column.offset(row);
            int length = column.isNull(row) ? 0 : column.length(row);
            if (length > target.length - size - room) {
                out.size(size);
                target = out.reserve(Math.addExact(length, room));
            }
            if (i > 0) {
                size = delimit(target, size);
            }
            if (quoting.copy(source, offset, length, target, size)
                    && (i > 0 || !quoting.beginsComment(source, offset, length))) {
                size += length;
            } else {
                out.size(size);
                quoting.appendQuoted(source, offset, length, out);
                size = out.size();
                target = out.array();
            }
        }
        out.size(size);
        endRecord(begin, out);
    }

    private int delimit(byte[] target, int size) {
        target[size] = delimiter[0];
        for (int i = 1; i < delimiter.length; i++) {
            target[size + i] = delimiter[i];
        }
        return size + delimiter.length;
    }

    private void endRecord(int begin, ByteBuilder out) {
        if (out.size() == begin) {
            quoting.appendQuoted(delimiter, 0, 0, out);
        }
        out.append(Cells.LF);
    }
}
