package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.InputObject;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeTest {

    private static final JsonLinesFormat FORMAT = JsonLinesFormat.standard();

    @Test
    void namesStandInTheOrderOfTheirFirstAppearance() throws IOException {
        String text = "{\"b\":1,\"a\":2}\n{}\n{\"c\":{\"d\":1},\"a\":1}\n{\"\\u0062\":1,\"e.f\":1,\"\":[]}\n";

        SourceSchema described = FORMAT.describe(BytesObject.of(text), true);

        assertTrue(described.open());
        assertEquals(List.of("b", "a", "c", "e.f", ""), described.schema().names());
        assertTrue(described.schema().fields().stream().allMatch(Field::isKey));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "1 -2 null 9223372036854775807 -9223372036854775808~INT64",
                "0~INT64",
                "9223372036854775808~DECIMAL",
                "-9223372036854775809~DECIMAL",
                "1 2.0~DECIMAL",
                "1 2e0~DECIMAL",
                "-0~DECIMAL",
                "1e308 123456789012345678901234567890~DECIMAL",
                "1 1e309~ANY",
                "1e999999999~ANY",
                "true null false~BOOLEAN",
                "\"\" \"x\" \"\\n\"~STRING",
                "\"1\" 1~ANY",
                "{} [] {\"a\":1}~JSON",
                "{} null \"x\"~ANY",
                "true 1~ANY",
                "null~ANY"
            })
    void aFieldHasTheTypeThatHoldsAllItsValues(String values, FieldType type) throws IOException {
        String text = "{}\n" + "{\"b\":1}\n" + "{\"a\":" + values.replace(" ", "}\n{\"a\":") + "}\n";

        Schema schema = FORMAT.describe(BytesObject.of(text), true).schema();

        assertEquals(Schema.of(List.of(new Field("b", FieldType.INT64, true), new Field("a", type, true))), schema);
    }

    @Test
    void aNumberOfManyDigitsThatNoDoubleHoldsIsOfNoType() throws IOException {
        String text = "{\"a\":" + "9".repeat(308) + ",\"b\":" + "9".repeat(309) + "}";

        assertEquals(
                List.of(FieldType.DECIMAL, FieldType.ANY),
                FORMAT.describe(BytesObject.of(text), true).schema().fields().stream()
                        .map(Field::type)
                        .toList());
    }

    @Test
    void namesOfTheLastLineCount() throws IOException {
        String text = "{\"a\":1}\n".repeat(100_000) + "{\"z\":1}";

        assertEquals(
                List.of("a", "z"),
                FORMAT.describe(BytesObject.of(text), true).schema().names());
    }

    @Test
    void moreKeysThanAreGuessedAreFound() throws IOException {
        String line = IntStream.range(0, 3000)
                .mapToObj(i -> "\"f" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}\n"));

        Schema schema = FORMAT.describe(BytesObject.of(line + line), true).schema();

        assertEquals(IntStream.range(0, 3000).mapToObj(i -> "f" + i).toList(), schema.names());
        List<List<Value>> records = Reading.records(BytesObject.of(line + line), schema, JsonLimits.standard());
        assertEquals(
                IntStream.range(0, 3000).mapToObj(i -> Value.number("" + i)).toList(), records.get(1));
    }

    @Test
    void anEmptyFileHasNoFields() throws IOException {
        assertEquals(SourceSchema.open(Schema.EMPTY), FORMAT.describe(BytesObject.of("\n"), true));
    }

    @Test
    void withoutEveryFieldTheFileIsNotOpened() throws IOException {
        assertEquals(SourceSchema.open(Schema.EMPTY), FORMAT.describe(new LockedObject(), false));
        assertThrows(IOException.class, () -> FORMAT.describe(new LockedObject(), true));
    }

    private record LockedObject() implements InputObject {

        @Override
        public String name() {
            return "locked";
        }

        @Override
        public InputStream open() throws IOException {
            throw new IOException("locked");
        }
    }
}
