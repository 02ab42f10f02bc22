package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;

/** Writes one object a line. What a value is written as is its kind's matter, not the field's type's. */
final class JsonLinesWriter implements RecordWriter {

    private static final byte[] NULL = "null".getBytes(UTF_8);

    /** What an empty record takes; there is room for it behind every value. */
    private static final int END = 3;

    /** How many records make good for a group of them that could not be written at a time. */
    private static final int MISS = 8 * LineGroup.MOST_RECORDS;

    /** How many records are in a group in the first batches of a run: so few that the compiler soon hears of them. */
    private static final int FIRST_RECORDS = 8;

    private static final int FIRST_BATCHES = 24;

    private final Schema schema;
    private final KeyPrefixes prefixes;

    JsonLinesWriter(Schema schema) {
        this.schema = schema;
        this.prefixes = new KeyPrefixes(schema);
    }

    /** Returns no bytes: JSON lines begin with the first record. */
    @Override
    public byte[] head() {
        return new byte[0];
    }

    /**
     * Appends a line for each selected record.
     *
     * @throws IllegalArgumentException if the batch has other fields than the writer
     * @throws IllegalStateException if a value of kind NUMBER or BOOLEAN has a text that is none
     */
    @Override
    public void encode(RecordBatch batch, ByteBuilder out) {
        if (!batch.schema().equals(schema)) {
            throw new IllegalArgumentException(
                    "the batch has the fields %s; the writer is for %s".formatted(batch.schema(), schema));
        }
        Column[] columns = new Column[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = batch.column(i);
        }
        if (LineGroup.isPossible(columns)) {
            appendGroups(batch, columns, out);
        } else {
            append(batch, columns, 0, batch.rowCount(), out);
        }
    }

    private void appendGroups(RecordBatch batch, Column[] columns, ByteBuilder out) {
        LineGroup group = new LineGroup(prefixes, batch, columns);
        int rows = batch.rowCount();
        int misses = 0;
        int most = batch.memory().batches() < FIRST_BATCHES ? FIRST_RECORDS : LineGroup.MOST_RECORDS;
        for (int from = 0; from < rows; from += most) {
            int to = Math.min(from + most, rows);
            // Text that often wants escapes is written faster without the attempt.
            boolean likely = MISS * misses <= from;
            if (!likely || !group.write(from, to - from, out)) {
                misses += likely ? 1 : 0;
                append(batch, columns, from, to, out);
            }
        }
    }

    private void append(RecordBatch batch, Column[] columns, int from, int to, ByteBuilder out) {
        for (int i = from; i < to; i++) {
            append(columns, batch.row(i), out);
        }
    }

    private void append(Column[] columns, int row, ByteBuilder out) {
        int begin = out.size();
        int at = begin;
        byte[] target = out.reserve(END);
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            Kind kind = column.kind(row);
            if (kind == Kind.MISSING) {
                continue;
            }
            int length = column.length(row);
            if (prefixes.room(i) + JsonText.room(length) > target.length - at) {
                out.size(at);
                target = out.reserve(prefixes.room(i) + JsonText.room(length));
            }
            at = prefixes.write(i, target, at);
            if (kind == Kind.STRING && length <= JsonText.PIECE) {
                at = JsonText.string(column.bytes(), column.offset(row), length, target, at);
            } else if (kind == Kind.NUMBER && length <= JsonText.PIECE) {
                check(i, column, row, kind);
                at = JsonText.copy(column.bytes(), column.offset(row), length, target, at);
            } else {
                out.size(at);
                appendOther(i, column, row, kind, out);
                target = out.reserve(END);
                at = out.size();
            }
        }
        // The comma before the first field is where the object begins.
        target[begin] = '{';
        at = Math.max(at, begin + 1);
        target[at] = '}';
        target[at + 1] = '\n';
        out.size(at + 2);
    }

    private void appendOther(int field, Column column, int row, Kind kind, ByteBuilder out) {
        switch (kind) {
            case STRING -> JsonText.appendString(column.bytes(), column.offset(row), column.length(row), out);
            case NUMBER, BOOLEAN -> {
                check(field, column, row, kind);
                out.append(column.bytes(), column.offset(row), column.length(row));
            }
            case JSON -> JsonText.appendJson(column.bytes(), column.offset(row), column.length(row), out);
            case NULL -> out.append(NULL);
            case MISSING -> throw new IllegalArgumentException("kind is MISSING; missing values are left out");
        }
    }

    private void check(int field, Column column, int row, Kind kind) {
        byte[] bytes = column.bytes();
        int from = column.offset(row);
        int to = from + column.length(row);
        if (kind == Kind.NUMBER ? !JsonNumber.isNumber(bytes, from, to) : !JsonText.isBoolean(bytes, from, to)) {
            throw wrongText(field, column, row, kind == Kind.NUMBER ? "a number" : "true or false");
        }
    }

    private IllegalStateException wrongText(int field, Column column, int row, String allowed) {
        int shown = Math.min(column.length(row), 40);
        String text = new String(column.bytes(), column.offset(row), shown, UTF_8);
        return new IllegalStateException("the field %s has kind %s and the text %s; allowed is %s in JSON"
                .formatted(schema.field(field).name(), column.kind(row), text, allowed));
    }
}
