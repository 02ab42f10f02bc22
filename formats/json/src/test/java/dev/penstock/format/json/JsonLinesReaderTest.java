package dev.penstock.format.json;

import static dev.penstock.format.json.Value.json;
import static dev.penstock.format.json.Value.missing;
import static dev.penstock.format.json.Value.number;
import static dev.penstock.format.json.Value.ofNull;
import static dev.penstock.format.json.Value.string;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

    @Test
    void everyKindOfValueKeepsItsText() throws IOException {
        String line = "{\"s\":\"x\",\"n\":1.10,\"t\":true,\"f\":false,\"z\":null,\"o\":{ \"k\" : [1] },\"a\":[1, {}]}";

        List<Value> record = Reading.record(line, "s", "n", "t", "f", "z", "o", "a", "none");

        assertEquals(
                List.of(
                        string("x"),
                        number("1.10"),
                        Value.of(Kind.BOOLEAN, "true"),
                        Value.of(Kind.BOOLEAN, "false"),
                        ofNull(),
                        json("{ \"k\" : [1] }"),
                        json("[1, {}]"),
                        missing()),
                record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "1e5", "-1.5E+10", "1E-400", "0.000", "123456789012345678901234567890", "1e999999999"
            })
    void aNumberIsTheTextThatWasWritten(String number) throws IOException {
        assertEquals(List.of(number(number)), Reading.record("{\"a\":" + number + "}", "a"));
        assertEquals(List.of(json("[" + number + "]")), Reading.record("{\"a\":[" + number + "]}", "a"));
    }

    @Test
    void anEmptyStringIsAValue() throws IOException {
        assertEquals(
                List.of(string(""), json("{}"), json("[]")),
                Reading.record("{\"a\":\"\",\"b\":{},\"c\":[]}", "a", "b", "c"));
    }

    @Test
    void fieldsStandInTheOrderOfTheSchema() throws IOException {
        assertEquals(List.of(number("3"), number("1")), Reading.record("{\"a\":1,\"b\":2,\"c\":3}", "c", "a"));
    }

    @Test
    void theLastOfTwoEqualKeysCounts() throws IOException {
        assertEquals(List.of(number("2")), Reading.record("{\"a\":1,\"a\":2}", "a"));
        assertEquals(List.of(ofNull()), Reading.record("{\"a\":\"x\",\"a\":null}", "a"));
        assertEquals(List.of(string("x")), Reading.record("{\"a\":null,\"\\u0061\":\"x\"}", "a"));
    }

    @Test
    void spaceMayStandBetweenAllTokens() throws IOException {
        String line = " \t{ \t\"a\"\r : \t[ 1 , { \"k\" :\t2 } , [ ] , { } ] ,\t\"b\" : 3 } \r\n";

        assertEquals(List.of(json("[ 1 , { \"k\" :\t2 } , [ ] , { } ]"), number("3")), Reading.record(line, "a", "b"));
    }

    @Test
    void spaceThatComesAndGoesIsNoMatter() throws IOException {
        String text = "{\"a\":1,\"b\":2}\n{\"a\": 3,\"b\":4}\n{ \"a\":5, \"b\" : 6 }\n{\"a\":7,\"b\":8}\n";

        assertEquals(
                List.of(
                        List.of(number("1"), number("2")),
                        List.of(number("3"), number("4")),
                        List.of(number("5"), number("6")),
                        List.of(number("7"), number("8"))),
                Reading.records(text, "a", "b"));
    }

    @Test
    void keysMayComeInAnyOrderAndBeLeftOut() throws IOException {
        String text = "{\"a\":1,\"b\":2,\"c\":3}\n{\"c\":6,\"a\":4}\n{}\n{\"b\":5}\n{\"a\":7,\"b\":8,\"c\":9}\n";

        assertEquals(
                List.of(
                        List.of(number("1"), number("2"), number("3")),
                        List.of(number("4"), missing(), number("6")),
                        List.of(missing(), missing(), missing()),
                        List.of(missing(), number("5"), missing()),
                        List.of(number("7"), number("8"), number("9"))),
                Reading.records(text, "a", "b", "c"));
    }

    @Test
    void aKeyThatBeginsLikeTheGuessIsAnotherKey() throws IOException {
        String text = "{\"abcdefgh\":1}\n{\"abcdefgh2\":2}\n{\"abcdefg\":3}\n{\"abcdefgi\":4}\n{\"abcdefgh\":5}\n";

        assertEquals(
                List.of(
                        List.of(number("1")),
                        List.of(missing()),
                        List.of(missing()),
                        List.of(missing()),
                        List.of(number("5"))),
                Reading.records(text, "abcdefgh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\t \n", "\uFEFF", "\uFEFF\n"})
    void aFileWithoutRecordsHasNone(String text) throws IOException {
        assertEquals(List.of(), Reading.records(text, "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"a\":2}\n",
                "{\"a\":1}\n{\"a\":2}",
                "{\"a\":1}\r\n{\"a\":2}\r\n",
                "{\"a\":1}\r\n{\"a\":2}\r",
                "\uFEFF{\"a\":1}\n{\"a\":2}",
                "\n\n{\"a\":1}\n \t\r\n{\"a\":2}\n\n",
                "\uFEFF\r\n{\"a\":1}\n{\"a\":2}\n "
            })
    void lineEndsBlankLinesAndAMarkMakeNoDifference(String text) throws IOException {
        assertEquals(List.of(List.of(number("1")), List.of(number("2"))), Reading.records(text, "a"));
    }

    @Test
    void withoutFieldsRecordsAreStillCounted() throws IOException {
        List<RecordBatch> batches =
                Reading.batches(BytesObject.of("{\"a\":1}\n\n{}\n"), Schema.EMPTY, JsonLimits.standard());

        assertEquals(1, batches.size());
        assertEquals(2, batches.get(0).rowCount());
    }

    @Test
    void aColumnOfOneKindSaysSo() throws IOException {
        String text = "{\"a\":1,\"b\":\"x\",\"c\":1}\n\n{\"a\":2,\"b\":\"\\n\",\"c\":\"\"}\n";

        RecordBatch batch = Reading.batches(
                        BytesObject.of(text), Schema.ofNames("a", "b", "c", "d"), JsonLimits.standard())
                .get(0);

        assertTrue(batch.column(0).isUniformly(Kind.NUMBER));
        assertTrue(batch.column(1).isUniformly(Kind.STRING));
        assertFalse(batch.column(2).isUniformly(Kind.NUMBER));
        assertTrue(batch.column(3).isUniformly(Kind.MISSING));
    }

    @Test
    void valuesWithoutEscapesAreNotCopied() throws IOException {
        RecordBatch batch = Reading.batches(
                        BytesObject.of("{\"a\":\"x\",\"b\":2}\n"), Schema.ofNames("a", "b"), JsonLimits.standard())
                .get(0);

        assertSame(batch.column(0).bytes(), batch.column(1).bytes());
        assertEquals("{\"a\":\"x\",\"b\":2}\n", new String(batch.column(0).bytes(), 0, 16, UTF_8));
        assertEquals(6, batch.column(0).offset(0));
    }

    @Test
    void rowsWithoutAValueHaveNoText() throws IOException {
        RecordBatch batch = Reading.batches(
                        BytesObject.of("{\"a\":null}\n{}\n{\"a\":1}"), Schema.ofNames("a"), JsonLimits.standard())
                .get(0);

        assertEquals(0, batch.column(0).length(0));
        assertEquals(0, batch.column(0).length(1));
        assertEquals(1, batch.column(0).length(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 31, 64, 1000})
    void chunksTogetherAreTheFile(int chunkBytes) throws IOException {
        StringBuilder text = new StringBuilder();
        List<List<Value>> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            text.append("{\"a\":")
                    .append(i)
                    .append(",\"b\":\"")
                    .append("\\t".repeat(i % 7))
                    .append("\"}\n");
            expected.add(List.of(number("" + i), string("\t".repeat(i % 7))));
        }
        JsonLimits limits = JsonLimits.standard().withChunkBytes(chunkBytes);
        Schema schema = Schema.ofNames("a", "b");
        long bytes = 0;
        try (RecordReader reader = JsonLinesFormat.of(limits).read(BytesObject.of(text.toString()), schema)) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                assertEquals(0, chunk.get().unit());
                bytes += chunk.get().bytes();
                chunk = reader.next();
            }
            assertEquals(Optional.empty(), reader.next());
        }

        assertEquals(text.length(), bytes);
        assertEquals(expected, Reading.records(BytesObject.of(text.toString()), schema, limits));
        assertEquals(expected, Reading.records(new BytesObject(text.toString().getBytes(UTF_8), 7), schema, limits));
    }

    @ParameterizedTest
    @CsvSource({"0, 11", "500, 11", "2000, 5", "100000, 1"})
    void aWantedSizeMakesChunksBiggerAndNeverSmaller(int wanted, int expected) throws IOException {
        String text = "{\"a\":1}\n".repeat(1000);
        JsonLimits limits = JsonLimits.standard().withChunkBytes(800);
        int chunks = 0;
        try (RecordReader reader = JsonLinesFormat.of(limits).read(BytesObject.of(text), Schema.ofNames("a"), wanted)) {
            while (reader.next().isPresent()) {
                chunks++;
            }
        }

        assertEquals(expected, chunks, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{}\n", "{\"a\":1}\n\n{}", " \r\n", "{\"a\":\"0123456789012345678901234567890123456789\"}"
            })
    void aNewlineThatTheFileDoesNotHaveIsNotCounted(String text) throws IOException {
        for (int chunkBytes : new int[] {16, 1000}) {
            JsonLimits limits = JsonLimits.standard().withChunkBytes(chunkBytes).withMaxCells(1);
            long bytes = 0;
            try (RecordReader reader = JsonLinesFormat.of(limits).read(BytesObject.of(text), Schema.ofNames("a"))) {
                Optional<RecordChunk> chunk = reader.next();
                while (chunk.isPresent()) {
                    bytes += chunk.get().bytes();
                    chunk = reader.next();
                }
            }

            assertEquals(text.length(), bytes);
        }
    }

    @Test
    void chunksCanBeDecodedLateAndBackwards() throws IOException {
        String text = "{\"a\":\"\\u0031\"}\n{\"a\":\"\\u0032\"}\n{\"a\":\"\\u0033\"}\n";
        List<RecordChunk> chunks = new ArrayList<>();
        JsonLimits limits = JsonLimits.standard().withChunkBytes(16);
        try (RecordReader reader = JsonLinesFormat.of(limits).read(BytesObject.of(text), Schema.ofNames("a"))) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                chunks.add(0, chunk.get());
                chunk = reader.next();
            }
        }
        List<String> values = new ArrayList<>();
        for (RecordChunk chunk : chunks) {
            values.add(chunk.decode().record(0).getString("a"));
        }

        assertEquals(List.of("3", "2", "1"), values);
    }

    @Test
    void aLineLongerThanAChunkIsRead() throws IOException {
        String big = "x".repeat(100_000);
        String text = "{\"a\":1}\n{\"a\":\"" + big + "\"}\n{\"a\":2}\n";

        List<List<Value>> records = Reading.records(
                BytesObject.of(text), Schema.ofNames("a"), JsonLimits.standard().withChunkBytes(16));

        assertEquals(List.of(List.of(number("1")), List.of(string(big)), List.of(number("2"))), records);
    }
}
