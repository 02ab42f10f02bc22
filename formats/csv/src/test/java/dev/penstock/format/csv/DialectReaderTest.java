package dev.penstock.format.csv;

import static dev.penstock.format.csv.Table.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectReaderTest {

    private static final CsvDialect SEMICOLONS = CsvDialect.STANDARD.withDelimiter(";");

    @Test
    void aDelimiterMayBeAnyText() throws IOException {
        assertEquals(
                List.of(row("1,5", "x\ny")),
                read(SEMICOLONS, "a;b\n1,5;\"x\ny\"\n").rows());
        assertEquals(
                List.of(row("1|2", "3")),
                read(CsvDialect.STANDARD.withDelimiter("||"), "a||b\n1|2||3").rows());
    }

    @Test
    void anEscapeTakesTheMeaningFromACharacter() throws IOException {
        CsvDialect dialect = SEMICOLONS.withEscape('\\');

        assertEquals(
                List.of(row("1;2", "say \"x\"")),
                read(dialect, "a;b\n1\\;2;\"say \\\"x\\\"\"\n").rows());
    }

    @Test
    void commentsAreNoRecords() throws IOException {
        CsvDialect dialect = CsvDialect.STANDARD.withComment('#');

        assertEquals(
                new Table(List.of("a", "b"), List.of(row("1", "#2"), row("#3", null))),
                read(dialect, "# one\na,b\n#two\n\n1,#2\n# three\n\"#3\"\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", "#x\n"})
    void aFileWithoutAHeaderHasNoColumnsAndNoRecords(String text) throws IOException {
        assertEquals(new Table(List.of(), List.of()), read(SEMICOLONS.withComment('#'), text));
    }

    @Test
    void aByteOrderMarkIsLeftOut() throws IOException {
        assertEquals(List.of("a b", "c"), read(SEMICOLONS, "\uFEFF\"a b\";c\n").names());
    }

    @Test
    void shortLongAndEmptyAreAsInTheStandardDialect() throws IOException {
        assertEquals(
                List.of(row("1", null), row("2", "3"), row(null, null)),
                read(SEMICOLONS, "a;b\r\n1\r\n2;3;4\r\n\r\n;\"\"\r\n").rows());
    }

    @Test
    void onlyTheFieldsOfTheSchemaAreDeliveredAndInItsOrder() throws IOException {
        List<List<String>> rows =
                Table.rows(CsvFormat.of(SEMICOLONS), BytesFile.of("a;b;c\n1;2;3\n"), Schema.ofNames("c", "x", "a"));

        assertEquals(List.of(row("3", null, "1")), rows);
    }

    @Test
    void chunksHaveABoundedNumberOfRecordsAndAllBytesOfTheFile() throws IOException {
        String text = "a;b\n" + "1;2\n".repeat(5000);
        List<Integer> rows = new ArrayList<>();
        long bytes = 0;
        try (RecordReader reader = CsvFormat.of(SEMICOLONS).read(BytesFile.of(text), Schema.ofNames("a"))) {
            for (Optional<RecordChunk> chunk = reader.next(); chunk.isPresent(); chunk = reader.next()) {
                assertEquals(0, chunk.get().unit());
                rows.add(chunk.get().decode().rowCount());
                bytes += chunk.get().bytes();
            }
        }

        assertEquals(List.of(2000, 2000, 1000), rows);
        assertTrue(bytes <= text.length() && bytes > text.length() / 2, bytes + " bytes");
    }

    @Test
    void malformedQuotesAreAnErrorInTheLineThatTheRecordBegins() {
        String message = ": the quotes or escapes of the record that begins here are malformed; "
                + "allowed after a closing quote are a delimiter, a line end and the end of the file";

        assertFault("in/a.csv, line 2" + message, SEMICOLONS, "a;b\n\"1\"x;2\n".getBytes(UTF_8));
        assertFault("in/a.csv, line 3" + message, SEMICOLONS, "a;b\n1;2\n3;\"4\n5;6\n".getBytes(UTF_8));
        assertFault("in/a.csv, line 2" + message, SEMICOLONS.withEscape('\\'), "a\n1\\".getBytes(UTF_8));
    }

    @Test
    void aNameThatIsThereTwiceIsAnError() {
        assertFault(
                "in/a.csv, line 1: the columns 1 and 3 are both named \"a\"; allowed is each name once",
                SEMICOLONS,
                "a;b;a\n".getBytes(UTF_8));
    }

    @Test
    void aByteThatIsNotUtf8IsAnErrorAnywhere() {
        byte[] start = ("\uFEFFa;b\n" + "ä;€\r\n".repeat(5000) + "ä;").getBytes(UTF_8);
        for (int padding = 0; padding < 4; padding++) {
            byte[] bytes = Arrays.copyOf(start, start.length + padding + 1);
            Arrays.fill(bytes, start.length, start.length + padding, (byte) 'x');
            bytes[bytes.length - 1] = (byte) 0xE2;
            String place = "in/a.csv, line 5002, column " + (3 + padding);

            assertFault(place + ": the byte 0xE2 is not UTF-8; allowed is text in UTF-8", SEMICOLONS, bytes);
        }
    }

    @Test
    void aCharacterMayLieAcrossTwoBlocks() throws IOException {
        for (int begin = 8186; begin <= 8194; begin++) {
            String value = "x".repeat(begin - "a\n".length()) + "😀€ä";

            assertEquals(List.of(row(value)), read(SEMICOLONS, "a\n" + value).rows());
        }
    }

    @Test
    void aRecordThatIsMuchTooLongIsAnError() {
        BytesFile file = BytesFile.of("a;b\n1;2\n3;\"" + "4\n".repeat(500_000));
        CsvFormat format = CsvFormat.of(SEMICOLONS.withMaxRecordBytes(1000));

        DataFormatException fault = assertThrows(DataFormatException.class, () -> Table.read(format, file));

        assertEquals(
                "in/a.csv, line 3: the record that begins here has more than 1000 bytes; the most is 1000",
                fault.getMessage());
        assertTrue(file.delivered() < 100_000, file.delivered() + " bytes were read");
        assertEquals(0, file.unclosed());
    }

    @Test
    void recordsBelowTheLimitAreReadHoweverManyThereAre() throws IOException {
        CsvDialect dialect = SEMICOLONS.withMaxRecordBytes(100_000);
        String text = "a;b\n" + (("x".repeat(49_999) + ";" + "y".repeat(49_999) + "\n").repeat(20));

        assertEquals(20, read(dialect, text).rows().size());
    }

    @Test
    void everyStreamIsClosed() throws IOException {
        BytesFile file = BytesFile.of("a;b\n1;2\n");
        Table.read(CsvFormat.of(SEMICOLONS), file);
        assertEquals(0, file.unclosed());

        BytesFile malformed = BytesFile.of("a;a\n");
        assertThrows(DataFormatException.class, () -> CsvFormat.of(SEMICOLONS).read(malformed, Schema.EMPTY));
        assertEquals(0, malformed.unclosed());
    }

    private static Table read(CsvDialect dialect, String text) throws IOException {
        return Table.read(CsvFormat.of(dialect), BytesFile.of(text));
    }

    private static void assertFault(String message, CsvDialect dialect, byte[] bytes) {
        DataFormatException fault =
                assertThrows(DataFormatException.class, () -> Table.read(CsvFormat.of(dialect), BytesFile.of(bytes)));

        assertEquals(message, fault.getMessage());
    }
}
