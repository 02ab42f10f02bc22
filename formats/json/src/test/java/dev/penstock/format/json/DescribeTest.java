package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.InputObject;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescribeTest {

    private static final JsonLinesFormat FORMAT = JsonLinesFormat.standard();

    @Test
    void namesStandInTheOrderOfTheirFirstAppearance() throws IOException {
        String text = "{\"b\":1,\"a\":2}\n{}\n{\"c\":{\"d\":1},\"a\":1}\n{\"\\u0062\":1,\"e.f\":1,\"\":[]}\n";

        SourceSchema described = FORMAT.describe(BytesObject.of(text), true);

        assertEquals(SourceSchema.open(Schema.ofKeys(List.of("b", "a", "c", "e.f", ""))), described);
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
