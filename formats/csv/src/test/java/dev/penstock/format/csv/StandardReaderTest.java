package dev.penstock.format.csv;

import static dev.penstock.format.csv.Table.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardReaderTest {

    @Test
    void aFileIsItsHeaderAndItsRecords() throws IOException {
        Table table = Table.read("id,name\n1,bolt\n2,nut\n");

        assertEquals(new Table(List.of("id", "name"), List.of(row("1", "bolt"), row("2", "nut"))), table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\n1\n2\n", "a\r\n1\r\n2\r\n", "a\r1\r2\r", "a\n1\r2\r\n", "a\n1\n2", "a\r\n1\r\n2", "a\r1\r2"})
    void aRecordEndsWithAnyLineEndAndTheLastNeedsNone(String text) throws IOException {
        assertEquals(new Table(List.of("a"), List.of(row("1"), row("2"))), Table.read(text));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        assertEquals(List.of("a"), Table.read("\uFEFFa\n1\n").names());
        assertEquals(List.of("a,b"), Table.read("\uFEFF\"a,b\"\n").names());
    }

    @Test
    void aByteOrderMarkThatIsNotFirstIsText() throws IOException {
        assertEquals(List.of(row("\uFEFF")), Table.read("a\n\uFEFF\n").rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", "\r\n\r\n\r", "\uFEFF\n\n"})
    void aFileWithoutAHeaderHasNoColumnsAndNoRecords(String text) throws IOException {
        assertEquals(new Table(List.of(), List.of()), Table.read(text));
        assertEquals(
                List.of(), Table.rows(CsvFormat.standard(), BytesFile.of(text), Schema.ofNames("a")), "asked for a");
    }

    @Test
    void aSchemaIsClosed() throws IOException {
        SourceSchema described = CsvFormat.standard().describe(BytesFile.of("a,b\n"), false);

        assertEquals(SourceSchema.closed(Schema.ofNames("a", "b")), described);
    }

    @Test
    void namesMayBeQuotedAndGoOverLines() throws IOException {
        Table table = Table.read("\"a,\r\n\"\"b\"\"\",c\n1,2\n");

        assertEquals(new Table(List.of("a,\r\n\"b\"", "c"), List.of(row("1", "2"))), table);
    }

    @Test
    void oneNameMayBeEmpty() throws IOException {
        assertEquals(new Table(List.of(""), List.of(row("1"))), Table.read("\"\"\n1\n"));
        assertEquals(new Table(List.of("a", ""), List.of(row("1", "2"))), Table.read("a,\n1,2\n"));
        assertEquals(List.of("", "a"), Table.read(",a").names());
    }

    @Test
    void blankLinesAreNoRecords() throws IOException {
        Table table = Table.read("\n\r\na\r\n\r\n1\n\n\r2\r\n\n");

        assertEquals(new Table(List.of("a"), List.of(row("1"), row("2"))), table);
    }

    @Test
    void twoQuotesAloneAreARecordWithAnEmptyField() throws IOException {
        assertEquals(
                List.of(row("1"), row((String) null), row("2")),
                Table.read("a\n1\n\"\"\n2\n").rows());
    }

    @Test
    void anEmptyFieldIsNullWithQuotesAndWithout() throws IOException {
        assertEquals(
                List.of(row(null, null, null)), Table.read("a,b,c\n,\"\",\n").rows());
    }

    @Test
    void spacesAreText() throws IOException {
        assertEquals(
                List.of(row(" ", " x ", " \"y\"")),
                Table.read("a,b,c\n ,\" x \", \"y\"\n").rows());
    }

    @Test
    void aQuoteInAnUnquotedFieldIsText() throws IOException {
        assertEquals(
                List.of(row("5\"", "a\"\"b", "\t\"")),
                Table.read("a,b,c\n5\",a\"\"b,\t\"\n").rows());
    }

    @Test
    void twoQuotesInsideOfQuotesAreOne() throws IOException {
        assertEquals(
                List.of(row("\"", "\"\"", "a\"b\"c")),
                Table.read("a,b,c\n\"\"\"\",\"\"\"\"\"\",\"a\"\"b\"\"c\"").rows());
    }

    @Test
    void lineEndsAndCommasInsideOfQuotesAreText() throws IOException {
        assertEquals(
                List.of(row("1\n2\r3\r\n4,", "x")),
                Table.read("a,b\n\"1\n2\r3\r\n4,\",x\n").rows());
    }

    @Test
    void aShortRecordGetsNulls() throws IOException {
        assertEquals(
                List.of(row("1", null, null), row("1", "2", null)),
                Table.read("a,b,c\n1\n1,2\n").rows());
    }

    @Test
    void whatALongRecordHasTooManyIsIgnored() throws IOException {
        assertEquals(
                List.of(row("1"), row("3")),
                Table.read("a\n1,2,\"x\ny\"\n3,4\n").rows());
    }

    @Test
    void onlyTheFieldsOfTheSchemaAreDeliveredAndInItsOrder() throws IOException {
        Schema schema = Schema.ofNames("c", "x", "a");

        List<List<String>> rows = Table.rows(CsvFormat.standard(), BytesFile.of("a,b,c\n1,2,3\n4,5,6\n"), schema);

        assertEquals(List.of(row("3", null, "1"), row("6", null, "4")), rows);
    }

    @Test
    void recordsAreCountedWhenNoFieldIsAskedFor() throws IOException {
        assertEquals(
                2,
                Table.rows(CsvFormat.standard(), BytesFile.of("a\n1\n2\n"), Schema.EMPTY)
                        .size());
    }

    @Test
    void aColumnWithoutNullsIsOfOneKind() throws IOException {
        try (RecordReader reader =
                CsvFormat.standard().read(BytesFile.of("a,b\n1,\n2,3\n"), Schema.ofNames("a", "b", "x"))) {
            RecordBatch batch = reader.next().orElseThrow().decode();

            assertTrue(batch.column(0).isUniformly(Kind.STRING));
            assertFalse(batch.column(1).isUniformly(Kind.STRING));
            assertTrue(batch.column(2).isUniformly(Kind.NULL));
        }
    }

    @Test
    void chunksSayHowManyBytesTheirRecordsTake() throws IOException {
        CsvFormat format = CsvFormat.of(CsvDialect.STANDARD.withChunkBytes(16));
        long bytes = 0;
        int chunks = 0;
        try (RecordReader reader = format.read(BytesFile.of("a,b\n1,2\n3,4\n5,6\n7,8\n9,10"), Schema.ofNames("a"))) {
            for (RecordChunk chunk = reader.next().orElseThrow();
                    chunk != null;
                    chunk = reader.next().orElse(null)) {
                bytes += chunk.bytes();
                chunks++;
            }
        }

        assertEquals(20, bytes);
        assertTrue(chunks > 1, chunks + " chunks");
    }

    @Test
    void chunksCanBeDecodedInAnyOrder() throws IOException {
        CsvFormat format = CsvFormat.of(CsvDialect.STANDARD.withChunkBytes(16));
        try (RecordReader reader = format.read(BytesFile.of("a\n\"one\"\"1\"\n\"two\"\"2\"\n"), Schema.ofNames("a"))) {
            RecordChunk first = reader.next().orElseThrow();
            RecordChunk second = reader.next().orElseThrow();

            assertEquals("two\"2", second.decode().record(0).getString("a"));
            assertEquals("one\"1", first.decode().record(0).getString("a"));
        }
    }

    @Test
    void describingReadsLittleMoreThanTheHeader() throws IOException {
        BytesFile file = BytesFile.of("a\n" + "x\n".repeat(100_000));

        CsvFormat.standard().describe(file, true);

        assertTrue(file.delivered() <= 4096, file.delivered() + " bytes were read");
    }

    @Test
    void describingDoesNotLookAtRecords() throws IOException {
        assertEquals(
                Schema.ofNames("a"),
                CsvFormat.standard().describe(BytesFile.of("a\n\"x\"y\n"), true).schema());
    }

    @Test
    void everyStreamIsClosed() throws IOException {
        BytesFile file = BytesFile.of("a\n1\n");
        Table.read(CsvFormat.standard(), file);
        assertEquals(0, file.unclosed());

        BytesFile malformed = BytesFile.of("a,a\n");
        assertThrows(DataFormatException.class, () -> CsvFormat.standard().read(malformed, Schema.EMPTY));
        assertEquals(0, malformed.unclosed());
    }
}
