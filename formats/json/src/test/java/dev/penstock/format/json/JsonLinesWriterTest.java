package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.ColumnBuilder;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesWriterTest {

    @Test
    void aFileBeginsWithItsFirstRecord() {
        RecordWriter writer = JsonLinesFormat.standard().writer(Schema.ofNames("a"));

        assertArrayEquals(new byte[0], writer.head());
    }

    @Test
    void everyKindIsWrittenAsItIs() throws IOException {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("s", "n", "b", "z", "j"))
                .add("x", new BigDecimal("1.10"), true, null, Map.of("k", List.of(1)))
                .add("", -1, false, null, List.of())
                .build();

        assertEquals(
                "{\"s\":\"x\",\"n\":1.10,\"b\":true,\"z\":null,\"j\":{\"k\":[1]}}\n"
                        + "{\"s\":\"\",\"n\":-1,\"b\":false,\"z\":null,\"j\":[]}\n",
                written(batch));
    }

    @Test
    void aMissingValueIsLeftOutWhereverItStands() throws IOException {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("a", "b", "c"))
                .addMap(Map.of("b", 2))
                .addMap(Map.of("a", 1, "c", 3))
                .addMap(Map.of("c", 3))
                .addMap(Map.of())
                .build();

        assertEquals("{\"b\":2}\n{\"a\":1,\"c\":3}\n{\"c\":3}\n{}\n", written(batch));
    }

    @Test
    void onlySelectedRecordsAreWritten() throws IOException {
        RecordBatch batch =
                new BatchBuilder(Schema.ofNames("a")).add(0).add(1).add(2).build();

        assertEquals("{\"a\":0}\n{\"a\":2}\n", written(batch.withSelection(Selection.wrap(new int[] {0, 2}, 2))));
        assertEquals("", written(batch.withSelection(Selection.all(0))));
    }

    @Test
    void recordsAreAppended() throws IOException {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("a")).add(1).build();
        ByteBuilder out = new ByteBuilder(0);
        RecordWriter writer = JsonLinesFormat.standard().writer(batch.schema());

        out.append("before ");
        writer.encode(batch, out);
        writer.encode(batch, out);

        assertEquals("before {\"a\":1}\n{\"a\":1}\n", new String(out.toByteArray(), UTF_8));
    }

    @Test
    void onlyWhatMustBeIsEscaped() throws IOException {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("a\"\\\n"))
                .add("\"\\/\b\f\n\r\t\0\u001f \u007f\u0080é€\u2028😀")
                .build();

        assertEquals(
                "{\"a\\\"\\\\\\n\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f \u007f\u0080é€\u2028😀\"}\n",
                written(batch));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 7, 8, 9, 15, 16, 17, 63, 64, 65, 4087, 4095, 4096, 4097, 8192, 8193, 20_000})
    void textOfAnyLengthIsWrittenWhereverItsArrayEnds(int length) throws IOException {
        for (int special = 0; special < length; special += Math.max(1, length / 40)) {
            byte[] text = "x".repeat(length).getBytes(UTF_8);
            text[special] = '"';
            text[length - 1] = '\t';
            String expected = new String(text, UTF_8).replace("\"", "\\\"").replace("\t", "\\t");
            for (int spare : new int[] {0, 1, 7, 8}) {
                byte[] bytes = Arrays.copyOf(text, length + spare);
                Column column = Column.wrap(bytes, new int[1], new int[] {length}, Kind.STRING);
                RecordBatch batch = RecordBatch.wrap(Schema.ofNames("a"), new Column[] {column}, 1);

                assertEquals("{\"a\":\"" + expected + "\"}\n", written(batch));
            }
        }
    }

    @Test
    void bytesBeyondAValueAreNotWritten() throws IOException {
        byte[] bytes = "12\"\n\\345".getBytes(UTF_8);
        int[] offsets = {0, 5};
        int[] lengths = {2, 3};
        RecordBatch batch = RecordBatch.wrap(
                Schema.ofNames("n", "s", "j"),
                new Column[] {
                    Column.wrap(bytes, offsets, lengths, Kind.NUMBER),
                    Column.wrap(bytes, offsets, lengths, Kind.STRING),
                    Column.wrap(bytes, offsets, lengths, Kind.JSON)
                },
                2);

        assertEquals("{\"n\":12,\"s\":\"12\",\"j\":12}\n{\"n\":345,\"s\":\"345\",\"j\":345}\n", written(batch));
    }

    @Test
    void everythingEscapedFitsInTheBuffer() throws IOException {
        String text = "\u0001".repeat(10_000);

        assertEquals(
                "{\"a\":\"" + "\\u0001".repeat(10_000) + "\"}\n",
                written(new BatchBuilder(Schema.ofNames("a")).add(text).build()));
    }

    @Test
    void lineBreaksInJsonFromElsewhereDoNotBreakTheLine() throws IOException {
        assertEquals("{\"a\":{ \"k\" : [1, 2] }}\n", written(batch(Kind.JSON, "{\n\"k\"\r:\n[1,\n2]\n}")));
        assertEquals(
                "{\"a\":[\"\\\"\",   \"\\\\\", \"x\"]}\n",
                written(batch(Kind.JSON, "[\"\\\"\",\n \r\"\\\\\",\n\"x\"]")));
        assertEquals("{\"a\":[\"x\\ny\\r\", \"\\\\\"]}\n", written(batch(Kind.JSON, "[\"x\ny\r\",\n\"\\\\\"]")));
        assertEquals("{\"a\":\"\\\\n\"}\n", written(batch(Kind.JSON, "\"\\\n\"")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 6, 7, 8, 9, 15, 16, 30})
    void aLineBreakIsFoundWhereverItStands(int before) throws IOException {
        for (int after = 0; after < 20; after++) {
            String json = "[" + " ".repeat(before) + "\n" + " ".repeat(after) + "]";

            assertEquals("{\"a\":" + json.replace('\n', ' ') + "}\n", written(batch(Kind.JSON, json)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1.10", "1E+3", "-2e-7", "12345678901234567890.0"})
    void aNumberKeepsItsText(String text) throws IOException {
        assertEquals("{\"a\":" + text + "}\n", written(batch(Kind.NUMBER, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+1", "01", "1.", ".5", "1e", "1e+", "NaN", "Infinity", "1 ", " 1", "0x1", "1,5", "1\n"
            })
    void aNumberThatJsonDoesNotHaveIsAMistakeOfTheCaller(String text) {
        IllegalStateException mistake =
                assertThrows(IllegalStateException.class, () -> written(batch(Kind.NUMBER, text)));

        assertEquals(
                "the field a has kind NUMBER and the text " + text + "; allowed is a number in JSON",
                mistake.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "True", "truee", "fals", "1"})
    void aBooleanIsTrueOrFalse(String text) {
        IllegalStateException mistake =
                assertThrows(IllegalStateException.class, () -> written(batch(Kind.BOOLEAN, text)));

        assertEquals(
                "the field a has kind BOOLEAN and the text " + text + "; allowed is true or false in JSON",
                mistake.getMessage());
    }

    @Test
    void aBatchOfOtherFieldsIsRefused() {
        RecordWriter writer = JsonLinesFormat.standard().writer(Schema.ofNames("a"));
        RecordBatch batch = new BatchBuilder(Schema.ofNames("b")).add(1).build();

        assertThrows(IllegalArgumentException.class, () -> writer.encode(batch, new ByteBuilder(0)));
    }

    @Test
    void whatWasReadIsWrittenAsItWas() throws IOException {
        String text = "{\"a\":1.10,\"b\":\"x\\\"\\\\\\n\\u0001é\",\"c\":{ \"k\" : [ ] },\"d\":null,\"e\":true}\n"
                + "{\"b\":\"\",\"e\":false}\n{}\n";
        Schema schema = Schema.ofNames("a", "b", "c", "d", "e");

        RecordBatch batch = Reading.batches(BytesObject.of(text), schema, JsonLimits.standard())
                .get(0);

        assertEquals(text, written(batch));
    }

    static String written(RecordBatch batch) throws IOException {
        ByteBuilder out = new ByteBuilder(0);
        JsonLinesFormat.standard().writer(batch.schema()).encode(batch, out);
        return new String(out.toByteArray(), UTF_8);
    }

    private static RecordBatch batch(Kind kind, String text) {
        ColumnBuilder column = new ColumnBuilder();
        column.add(kind, text);
        return RecordBatch.wrap(Schema.ofNames("a"), new Column[] {column.build()}, 1);
    }
}
