package dev.penstock.format.parquet;

import dev.penstock.data.Column;
import dev.penstock.data.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.parquet.format.FieldRepetitionType;

/** A field of the files that a writer makes. Immutable, shared by threads. */
final class FileColumn {

    private static final int MOST_SHOWN = 40;

    private final Field field;
    private final Layout layout;
    private final Optional<NumberParser> parser;

    FileColumn(Field field) {
        this.field = field;
        this.layout = Layout.of(field.type());
        this.parser = layout == Layout.TEXT ? Optional.empty() : Optional.of(NumberParser.of(layout));
    }

    String name() {
        return field.name();
    }

    Layout layout() {
        return layout;
    }

    /** Writes the column as the footer of a file has it: the struct SchemaElement. */
    void writeElement(ThriftWriter thrift) {
        thrift.begin()
                .int32(1, layout.type().getValue())
                .int32(3, FieldRepetitionType.OPTIONAL.getValue())
                .binary(4, field.name().getBytes(StandardCharsets.UTF_8));
        layout.describe(thrift);
        thrift.end();
    }

    /**
     * Returns the values of a column in the encoding that they get.
     *
     * @param scratch in use until the values are written
     * @throws IOException if one of them is not of the type of the field
     */
    ChunkValues values(Column column, Presence presence, Scratch scratch) throws IOException {
        int[] rows = presence.rows();
        int count = presence.present();
        if (parser.isEmpty()) {
            Optional<DictionaryCodes> codes = scratch.textDictionary().codes(column, rows, count, scratch.codes(count));
            return codes.isPresent() ? codes.get() : new PlainTexts(column, rows);
        }
        long[] numbers = scratch.numbers(count);
        int read = read(parser.get(), column, rows, count, numbers, scratch.blocks());
        if (read < count) {
            throw new IOException("the value \"%s\" of the field %s is no %s; allowed are %s"
                    .formatted(
                            shown(column, rows[read]),
                            field.name(),
                            field.type(),
                            parser.get().allowed()));
        }
        if (layout == Layout.BOOLEAN) {
            return new PlainBooleans(numbers);
        }
        Optional<DictionaryCodes> codes =
                scratch.numberDictionary().codes(layout, numbers, count, scratch.codes(count));
        return codes.isPresent() ? codes.get() : new PlainNumbers(layout, numbers);
    }

    /** Reads numbers block by block, up to the first that is none. */
    private static int read(NumberParser parser, Column column, int[] rows, int count, long[] numbers, Blocks blocks) {
        int read = 0;
        int to = 0;
        while (read == to && to < count) {
            to = blocks.end(read, count);
            read = parser.read(column, rows, read, to, numbers);
        }
        return read;
    }

    private static String shown(Column column, int row) {
        int length = Math.min(column.length(row), MOST_SHOWN);
        byte[] begin = Arrays.copyOfRange(column.bytes(), column.offset(row), column.offset(row) + length);
        String text = new String(begin, StandardCharsets.UTF_8);
        return length < column.length(row) ? text + "…" : text;
    }
}
