package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.Arrays;

/** Writes one object a line. What a value is written as is its kind's matter, not the field's type's. */
final class JsonLinesWriter implements RecordWriter {

    private static final byte[] NULL = "null".getBytes(UTF_8);
    private static final byte[] TRUE = "true".getBytes(UTF_8);
    private static final byte[] FALSE = "false".getBytes(UTF_8);
    private static final byte[] END = "}\n".getBytes(UTF_8);

    private final Schema schema;
    private final byte[][] keys;
    private final int[] keyLengths;

    JsonLinesWriter(Schema schema) {
        this.schema = schema;
        this.keys = new byte[schema.size()][];
        this.keyLengths = new int[schema.size()];
        for (int i = 0; i < keys.length; i++) {
            byte[] key = key(schema.field(i).name());
            keyLengths[i] = key.length;
            keys[i] = Arrays.copyOf(key, key.length + 8);
        }
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
        Column[] columns = new Column[keys.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = batch.column(i);
        }
        for (int i = 0; i < batch.rowCount(); i++) {
            append(columns, batch.row(i), out);
        }
    }

    private void append(Column[] columns, int row, ByteBuilder out) {
        int begin = out.size();
        for (int i = 0; i < columns.length; i++) {
            Kind kind = columns[i].kind(row);
            if (kind != Kind.MISSING) {
                JsonText.appendRaw(keys[i], 0, keyLengths[i], out);
                append(i, columns[i], row, kind, out);
            }
        }
        if (out.size() == begin) {
            out.append((byte) ',');
        }
        // The comma before the first field is where the object begins.
        out.array()[begin] = '{';
        out.append(END);
    }

    private void append(int field, Column column, int row, Kind kind, ByteBuilder out) {
        byte[] bytes = column.bytes();
        int offset = column.offset(row);
        int length = column.length(row);
        switch (kind) {
            case STRING -> JsonText.appendString(bytes, offset, length, out);
            case NUMBER -> {
                if (JsonNumber.end(bytes, offset, offset + length) != offset + length) {
                    throw wrongText(field, column, row, "a number");
                }
                JsonText.appendRaw(bytes, offset, length, out);
            }
            case BOOLEAN -> {
                if (!isBoolean(bytes, offset, length)) {
                    throw wrongText(field, column, row, "true or false");
                }
                JsonText.appendRaw(bytes, offset, length, out);
            }
            case JSON -> JsonText.appendJson(bytes, offset, length, out);
            case NULL -> out.append(NULL);
            case MISSING -> throw new IllegalArgumentException("kind is MISSING; missing values are left out");
        }
    }

    private IllegalStateException wrongText(int field, Column column, int row, String allowed) {
        int shown = Math.min(column.length(row), 40);
        String text = new String(column.bytes(), column.offset(row), shown, UTF_8);
        return new IllegalStateException("the field %s has kind %s and the text %s; allowed is %s in JSON"
                .formatted(schema.field(field).name(), column.kind(row), text, allowed));
    }

    private static boolean isBoolean(byte[] bytes, int offset, int length) {
        return Arrays.equals(bytes, offset, offset + length, TRUE, 0, TRUE.length)
                || Arrays.equals(bytes, offset, offset + length, FALSE, 0, FALSE.length);
    }

    /** Returns a comma, a name and a colon. */
    private static byte[] key(String name) {
        byte[] bytes = name.getBytes(UTF_8);
        ByteBuilder key = new ByteBuilder(bytes.length + 4);
        key.append((byte) ',');
        JsonText.appendString(bytes, 0, bytes.length, key);
        key.append((byte) ':');
        return key.toByteArray();
    }
}
