package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {

    private static final JsonLimits STANDARD = JsonLimits.standard();

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 1 << 18})
    void aRecordMayHaveAsManyBytesAsTheLimit(int chunkBytes) throws IOException {
        JsonLimits limits = STANDARD.withMaxRecordBytes(100).withChunkBytes(chunkBytes);
        String line = "{\"a\":\"" + "x".repeat(92) + "\"}";

        for (String text : List.of(line, line + "\n", "\uFEFF" + line, "{}\n" + line + "\n{}")) {
            assertTrue(Reading.batches(BytesObject.of(text), Schema.ofNames("a"), limits)
                            .size()
                    > 0);
        }
        for (String text : List.of(line + " ", line + " \n", "\uFEFF" + line + " ", line + "\r\n")) {
            assertEquals(
                    "bucket/key, line 1: the line has more than 100 bytes; the most is 100 (maxRecordBytes)",
                    Reading.refusal(text.getBytes(UTF_8), limits).getMessage());
        }
        assertEquals(
                "bucket/key, line 3: the line has more than 100 bytes; the most is 100 (maxRecordBytes)",
                Reading.refusal(("{}\n\n" + " ".repeat(101) + "\n{}").getBytes(UTF_8), limits)
                        .getMessage());
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItIsRead() {
        AtomicLong read = new AtomicLong();
        InputObject endless = new EndlessObject(read);

        DataFormatException refusal =
                assertThrows(DataFormatException.class, () -> Reading.batches(endless, Schema.ofNames("a"), STANDARD));

        assertEquals(
                "endless, line 1: the line has more than 16777216 bytes; the most is 16777216 (maxRecordBytes)",
                refusal.getMessage());
        assertEquals((16 << 20) + 1, read.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 1000})
    void nestingMayBeAsDeepAsTheLimit(int most) throws IOException {
        JsonLimits limits = STANDARD.withMaxDepth(most);
        String allowed = nested(most - 1);

        assertEquals(
                1,
                Reading.records(BytesObject.of(allowed), Schema.ofNames("a"), limits)
                        .size());
        assertEquals(
                "bucket/key, line 1, column %d: objects and arrays are nested %d deep; the most is %d (maxDepth)"
                        .formatted(5 + most, most + 1, most),
                Reading.refusal(nested(most).getBytes(UTF_8), limits).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aHundredThousandBracketsAreRefused(String bracket) {
        String line = "{\"a\":" + bracket.repeat(100_000);

        assertTrue(Reading.refusal(line.getBytes(UTF_8), STANDARD)
                .getMessage()
                .endsWith("objects and arrays are nested 1001 deep; the most is 1000 (maxDepth)"));
    }

    @Test
    void nestingMayBeDeepWhereThatIsAllowed() throws IOException {
        String line = nested(200_000);

        List<List<Value>> records =
                Reading.records(BytesObject.of(line), Schema.ofNames("a"), STANDARD.withMaxDepth(1 << 20));

        assertEquals(400_000, records.get(0).get(0).text().length());
    }

    @Test
    void aNumberMayHaveAsManyBytesAsTheLimit() throws IOException {
        String most = "-" + "1".repeat(999);

        assertEquals(List.of(Value.number(most)), Reading.record("{\"a\":" + most + "}", "a"));
        assertEquals(
                "bucket/key, line 1, column 7: a number has 1000001 bytes; the most is 1000 (maxNumberBytes)",
                Reading.refusal(("{\"a\":[-" + "1".repeat(1_000_000) + "]}").getBytes(UTF_8), STANDARD)
                        .getMessage());
    }

    @Test
    void aDescriptionFindsAsManyFieldsAsTheLimit() throws IOException {
        JsonLinesFormat format = JsonLinesFormat.of(STANDARD.withMaxFields(3));

        assertEquals(
                3,
                format.describe(BytesObject.of("{\"a\":1,\"b\":2}\n{\"c\":3,\"a\":{\"d\":1}}"), true)
                        .schema()
                        .size());
        assertEquals(
                "bucket/key, line 2, column 9: there are 4 fields; the most is 3 (maxFields)",
                assertThrows(
                                DataFormatException.class,
                                () -> format.describe(BytesObject.of("{\"a\":1,\"b\":2}\n{\"c\":3, \"d\":4}"), true))
                        .getMessage());
    }

    @Test
    void theNamesThatADescriptionKeepsAreLimitedTogether() {
        JsonLinesFormat format = JsonLinesFormat.of(STANDARD.withMaxRecordBytes(40));
        String text = "{\"" + "a".repeat(30) + "\":1}\n{\"" + "b".repeat(11) + "\":1}\n";

        assertEquals(
                "bucket/key, line 2, column 2: the names of the fields have 41 bytes; the most is 40 (maxRecordBytes)",
                assertThrows(DataFormatException.class, () -> format.describe(BytesObject.of(text), true))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "9,1", "10,1", "11,1", "20,2", "35,3", "1000000,100"})
    void aBatchHasNoMoreCellsThanTheLimitAndALine(int most, int lines) throws IOException {
        List<String> names = IntStream.range(0, 10).mapToObj(i -> "f" + i).toList();
        String text = IntStream.range(0, 100)
                .mapToObj(i -> "{\"f3\":\"\\u003" + i % 10 + "\"}\n")
                .collect(Collectors.joining());
        Schema schema = Schema.ofNames(names);
        JsonLimits limits = STANDARD.withMaxCells(most);

        List<RecordBatch> batches = Reading.batches(BytesObject.of(text), schema, limits);

        assertEquals((100 + lines - 1) / lines, batches.size());
        assertEquals(lines, batches.get(0).rowCount());
        assertEquals(
                Reading.records(BytesObject.of(text), schema, STANDARD),
                Reading.records(BytesObject.of(text), schema, limits));
    }

    @Test
    void tinyLinesWithManyFieldsComeInSmallBatches() throws IOException {
        Schema schema = Schema.ofNames(
                IntStream.range(0, 10_000).mapToObj(i -> "field" + i).toList());
        byte[] text = "{}\n".repeat(8_700).getBytes(UTF_8);

        long rows = 0;
        try (var reader = JsonLinesFormat.standard().read(BytesObject.of(text), schema)) {
            var chunk = reader.next();
            while (chunk.isPresent()) {
                RecordBatch batch = chunk.get().decode();
                assertTrue(batch.capacity() <= 100);
                rows += batch.rowCount();
                chunk = reader.next();
            }
        }

        assertEquals(8_700, rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 11, 12, 16, 23, 24, 25, 60})
    void noBatchHasMoreCellsThanTheLimitHoweverShortTheLinesAre(int fields) throws IOException {
        List<String> names = IntStream.range(0, fields).mapToObj(i -> "f" + i).toList();
        byte[] text = "{}\n".repeat(200_000).getBytes(UTF_8);

        List<RecordBatch> batches = Reading.batches(BytesObject.of(text), Schema.ofNames(names), STANDARD);

        assertEquals(200_000, batches.stream().mapToInt(RecordBatch::rowCount).sum());
        for (RecordBatch batch : batches) {
            assertTrue(batch.capacity() <= STANDARD.maxCells() / fields, batch.capacity() + " rows");
        }
    }

    @Test
    void aLimitOutOfBoundsIsRefused() {
        assertEquals(
                "chunkBytes is 15; allowed is 16 to 536870912",
                assertThrows(IllegalArgumentException.class, () -> STANDARD.withChunkBytes(15))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withMaxRecordBytes(0));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withMaxDepth(0));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withMaxNumberBytes(0));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withMaxFields(0));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withMaxCells(0));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withMaxRecordBytes(1 << 30));
    }

    /** Returns an object with a number of arrays in each other. */
    private static String nested(int arrays) {
        return arrays == 0 ? "{\"a\":1}" : "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
    }

    /** One line that does not end, and how much of it was read. */
    private record EndlessObject(AtomicLong read) implements InputObject {

        @Override
        public String name() {
            return "endless";
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                @Override
                public int read() {
                    throw new UnsupportedOperationException("one byte is too slow");
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    Arrays.fill(target, offset, offset + length, (byte) ' ');
                    read.addAndGet(length);
                    return length;
                }
            };
        }
    }
}
