package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A file in UTF-16 with a byte order mark is read like the same file in UTF-8. */
class Utf16Test {

    private static final CsvDialect SEMICOLONS = CsvDialect.STANDARD.withDelimiter(";");

    @Property(tries = 1000)
    void recordsAndFaultsAreThoseOfTheSameFileInUtf8(
            @ForAll("texts") String text, @ForAll("encodings") Charset encoding, @ForAll("steps") List<Integer> steps) {
        BytesFile utf16 = new BytesFile(("\uFEFF" + text).getBytes(encoding), steps);

        for (CsvDialect dialect : List.of(CsvDialect.STANDARD.withChunkBytes(16), SEMICOLONS)) {
            CsvFormat format = CsvFormat.of(dialect);
            assertEquals(answer(format, BytesFile.of(text.getBytes(UTF_8))), answer(format, utf16));
        }
    }

    @Property(tries = 500)
    void everyCharacterIsWrittenAsInUtf8(@ForAll("characters") String text, @ForAll("encodings") Charset encoding)
            throws IOException {
        BytesFile file = BytesFile.of(("\uFEFF" + text).getBytes(encoding));
        try (TextFile opened = TextFile.open(file)) {
            assertEquals("\uFEFF" + text, new String(opened.in().readAllBytes(), UTF_8));
        }
    }

    @Example
    void singleBytesAreReadToo() throws IOException {
        try (InputStream in =
                TextFile.open(BytesFile.of("\uFEFF€".getBytes(UTF_16LE))).in()) {
            StringBuilder bytes = new StringBuilder();
            for (int value = in.read(); value >= 0; value = in.read()) {
                bytes.append("%02X".formatted(value));
            }
            assertEquals("EFBBBFE282AC", bytes.toString());
        }
    }

    @Example
    void onlyTheFirstMarkIsLeftOut() throws IOException {
        BytesFile file = BytesFile.of("\uFEFF\uFEFFa\n1\n".getBytes(UTF_16BE));

        assertEquals(List.of("\uFEFFa"), Table.read(CsvFormat.standard(), file).names());
    }

    @Example
    void halfOfAPairIsAFaultWhereItStands() {
        String message =
                "in/a.csv, line 2, column 3: U+D83D is half of a surrogate pair; allowed in UTF-16 are both halves";

        assertFault(message, "\uFEFFa\né,\uD83Dx\n");
        assertFault(message, "\uFEFFa\né,\uD83D");
        assertFault(message, "\uFEFFa\né,\uD83D\uD83D\uDE00\n");
        assertFault(message.replace("D83D", "DE00"), "\uFEFFa\né,\uDE00,b\n");
    }

    @Example
    void aByteWithoutItsSecondIsAFault() {
        String message = "in/a.csv, line 2, column 2: "
                + "the file ends after the first byte of a character; allowed in UTF-16 are two or four";
        byte[] bytes = {(byte) 0xFE, (byte) 0xFF, 0, 'a', 0, '\n', 0, 'x', 0};

        for (CsvDialect dialect : List.of(CsvDialect.STANDARD, SEMICOLONS)) {
            assertEquals(message, answer(CsvFormat.of(dialect), BytesFile.of(bytes)));
        }
    }

    @Example
    void nulIsNoText() {
        byte[] bytes = "\uFEFFa\n\"x\u0000\"\n".getBytes(UTF_16LE);

        assertEquals(
                "in/a.csv, line 2, column 3: U+0000 is no text; allowed is UTF-16 without NUL",
                answer(CsvFormat.standard(), BytesFile.of(bytes)));
    }

    @Provide
    Arbitrary<String> texts() {
        return CsvTexts.texts().map(text -> "p,q\n" + text);
    }

    /** Returns texts of all characters, and some that are longer than a block. */
    @Provide
    Arbitrary<String> characters() {
        Arbitrary<String> short16 = Arbitraries.integers()
                .between(1, 0x10FFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .list()
                .ofMaxSize(20)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
        return short16.flatMap(text -> Arbitraries.of(1, 1, 1, 2000).map(text::repeat));
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(UTF_16LE, UTF_16BE);
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return CsvTexts.steps();
    }

    /** Encodes what no encoder would: halves of pairs. */
    private static void assertFault(String message, String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        for (CsvDialect dialect : List.of(CsvDialect.STANDARD, SEMICOLONS.withDelimiter("|"))) {
            assertEquals(message, answer(CsvFormat.of(dialect), BytesFile.of(bytes)));
        }
    }

    private static String answer(CsvFormat format, BytesFile file) {
        try {
            return Table.read(format, file).toString();
        } catch (DataFormatException fault) {
            return fault.getMessage();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
