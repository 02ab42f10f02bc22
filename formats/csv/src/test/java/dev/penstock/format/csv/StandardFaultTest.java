package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandardFaultTest {

    @Test
    void textAfterAClosingQuoteIsAnError() {
        assertFault(
                "in/a.csv, line 3, column 7: \"c\" follows a closing quote; "
                        + "allowed are a comma, a line end and the end of the file",
                "a,b\n1,2\nää,\"b\"c\n");
    }

    @Test
    void aSpaceAfterAClosingQuoteIsAnError() {
        assertFault(
                "in/a.csv, line 2, column 4: U+0020 follows a closing quote; "
                        + "allowed are a comma, a line end and the end of the file",
                "a,b\n\"1\" ,2\n");
    }

    @Test
    void aCharacterOfSeveralBytesAfterAClosingQuoteIsNamedWhole() {
        assertFault(
                "in/a.csv, line 2, column 4: U+1F600 follows a closing quote; "
                        + "allowed are a comma, a line end and the end of the file",
                "a,b\n\"1\"😀,2\n");
    }

    @Test
    void quotesThatStayOpenAreAnErrorWhereTheyWereOpened() {
        assertFault(
                "in/a.csv, line 4, column 3: the quote that opens here is not closed; the file ends before",
                "a,b\n\"1\n2\",3\n4,\"5\"\"\n6,7\n8,9\n");
    }

    @Test
    void aQuoteThatTheFileEndsAfterIsNotClosed() {
        assertFault(
                "in/a.csv, line 2, column 1: the quote that opens here is not closed; the file ends before", "a\n\"");
    }

    @Test
    void aHeaderMayNotStayOpenEither() {
        assertFault(
                "in/a.csv, line 1, column 3: the quote that opens here is not closed; the file ends before",
                "a,\"b\n1,2");
    }

    @Test
    void aNameThatIsThereTwiceIsAnError() {
        assertFault(
                "in/a.csv, line 1, column 7: the columns 1 and 3 are both named \"ä\"; allowed is each name once",
                "\"ä\",b,ä\n");
        assertFault(
                "in/a.csv, line 3, column 4: the columns 2 and 3 are both named \"x<U+000A>y\"; "
                        + "allowed is each name once",
                "\na,\"x\ny\",\"x\ny\"\n");
    }

    @Test
    void twoEmptyNamesAreTheSameName() {
        assertFault(
                "in/a.csv, line 1, column 2: the columns 1 and 2 are both named \"\"; allowed is each name once", ",");
    }

    @Test
    void aByteThatIsNotUtf8IsAnErrorInAnyField() {
        assertFault(
                "in/a.csv, line 3, column 6: the byte 0xE4 is not UTF-8; allowed is text in UTF-8",
                "a,b\r\n1,2\r\n3,4, ä\r\n".getBytes(ISO_8859_1));
    }

    @Test
    void aNulIsAnErrorInAnyField() {
        String message = "the byte 0x00 is no text; allowed is UTF-8 without NUL, and UTF-16 after a byte order mark";

        assertFault("in/a.csv, line 2, column 3: " + message, "a,b\n1,\u0000\n");
        assertFault("in/a.csv, line 3, column 1: " + message, "a,b\n\"é\n\u0000\",2\n3\n");
        assertFault("in/a.csv, line 1, column 2: " + message, "a\u0000,b\n");
        assertFault("in/a.csv, line 2, column 3: " + message, "a\n\"\"\u0000\n");
        assertFault("in/a.csv, line 1, column 2: " + message, "a\u0000,\u0000b\u0000\n\u0000");
    }

    @Test
    void theColumnCountsCharactersAndNotBytes() {
        byte[] text = "a\n\"ä\nääx\"\n".getBytes(UTF_8);
        text[10] = (byte) 0xFF;

        assertFault("in/a.csv, line 3, column 3: the byte 0xFF is not UTF-8; allowed is text in UTF-8", text);
    }

    @Test
    void aHeaderThatIsNotUtf8IsAnError() {
        byte[] header = {'a', ',', (byte) 0xC3, '\n', '1', '\n'};

        assertFault("in/a.csv, line 1, column 3: the byte 0xC3 is not UTF-8; allowed is text in UTF-8", header);
    }

    @Test
    void aCharacterThatTheFileEndsInIsNotUtf8() {
        assertFault(
                "in/a.csv, line 2, column 2: the byte 0xE2 is not UTF-8; allowed is text in UTF-8",
                new byte[] {'a', '\n', 'x', (byte) 0xE2, (byte) 0x82});
    }

    @Test
    void theFirstFaultInTheFileIsTheOneThatShows() {
        byte[] encodingFirst = {'a', '\n', (byte) 0xFF, ',', '"', '1', '"', '2', '\n'};
        byte[] quoteFirst = {'a', '\n', '"', '1', '"', '2', (byte) 0xFF, '\n'};

        assertFault("in/a.csv, line 2, column 1: the byte 0xFF is not UTF-8; allowed is text in UTF-8", encodingFirst);
        assertFault(
                "in/a.csv, line 2, column 4: \"2\" follows a closing quote; "
                        + "allowed are a comma, a line end and the end of the file",
                quoteFirst);
    }

    @Test
    void aByteThatIsNotUtf8IsNamedBeforeAQuoteThatIsNotClosed() {
        assertFault(
                "in/a.csv, line 2, column 2: the byte 0xFF is not UTF-8; allowed is text in UTF-8",
                new byte[] {'a', '\n', '"', (byte) 0xFF, '\n'});
    }

    @Test
    void aByteAfterAClosingQuoteMayBeNoCharacterAtAll() {
        assertFault(
                "in/a.csv, line 2, column 4: the byte 0xFF is not UTF-8; allowed is text in UTF-8",
                new byte[] {'a', '\n', '"', '1', '"', (byte) 0xFF, '\n'});
    }

    @Test
    void theLinesOfAHeaderAreCounted() {
        assertFault(
                "in/a.csv, line 5, column 1: the byte 0xFF is not UTF-8; allowed is text in UTF-8",
                new byte[] {'\n', '"', 'a', '\r', 'b', '"', '\r', '\n', '\n', (byte) 0xFF});
    }

    @Test
    void aRecordMayBeAsLongAsTheLimitAndNoLonger() throws IOException {
        String longest = "x".repeat(20);
        for (int chunkBytes = 16; chunkBytes <= 64; chunkBytes++) {
            CsvFormat format =
                    CsvFormat.of(CsvDialect.STANDARD.withMaxRecordBytes(20).withChunkBytes(chunkBytes));
            for (String end : List.of("\n", "\r", "\r\n", "\r\n\n", "")) {
                List<List<String>> rows = Table.read(format, BytesFile.of("a\n1\n" + longest + end))
                        .rows();

                assertEquals(List.of(List.of("1"), List.of(longest)), rows);
                assertFault(
                        "in/a.csv, line 3, column 1: the record that begins here has more than 20 bytes; "
                                + "the most is 20",
                        format,
                        ("a\n1\n" + longest + "x" + end).getBytes(UTF_8));
            }
        }
    }

    @Test
    void aRecordThatIsTooLongInsideOfQuotesSaysWhereTheyOpened() {
        CsvFormat format =
                CsvFormat.of(CsvDialect.STANDARD.withMaxRecordBytes(20).withChunkBytes(16));

        assertFault(
                "in/a.csv, line 3, column 1: the record that begins here has more than 20 bytes; the most is 20; "
                        + "it is then inside the quotes that open at line 4, column 4",
                format,
                ("a\n1\n\"x\ny\",\"" + "z".repeat(30)).getBytes(UTF_8));
    }

    @Test
    void quotesThatStayOpenInABigFileStopAtTheLimit() {
        CsvFormat format =
                CsvFormat.of(CsvDialect.STANDARD.withMaxRecordBytes(1000).withChunkBytes(100));
        BytesFile file = BytesFile.of("a\n\"" + "1\n2\n".repeat(100_000));

        DataFormatException fault = assertThrows(DataFormatException.class, () -> readAll(format, file));

        assertEquals(
                "in/a.csv, line 2, column 1: the record that begins here has more than 1000 bytes; the most is 1000; "
                        + "it is then inside the quotes that open at line 2, column 1",
                fault.getMessage());
        assertTrue(file.delivered() <= 1200, file.delivered() + " bytes were read");
    }

    private static void assertFault(String message, String text) {
        assertFault(message, text.getBytes(UTF_8));
    }

    private static void assertFault(String message, byte[] bytes) {
        assertFault(message, CsvFormat.standard(), bytes);
    }

    private static void assertFault(String message, CsvFormat format, byte[] bytes) {
        DataFormatException fault = assertThrows(DataFormatException.class, () -> readAll(format, BytesFile.of(bytes)));

        assertEquals(message, fault.getMessage());
    }

    /** Asks for a field that no file has, so that faults in fields that are not asked for show. */
    private static void readAll(CsvFormat format, BytesFile file) throws IOException {
        try (RecordReader reader = format.read(file, Schema.ofNames("none"))) {
            Optional<RecordChunk> chunk;
            while ((chunk = reader.next()).isPresent()) {
                chunk.get().decode();
            }
        }
    }
}
