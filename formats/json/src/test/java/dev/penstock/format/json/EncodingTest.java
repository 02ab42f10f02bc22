package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String TEXT = "{\"é\":\"ß€😀\\n\",\"b\":1}\r\n\n{\"b\":2,\"é\":\"\uFEFF\"}";
    private static final List<List<Value>> RECORDS = List.of(
            List.of(Value.string("ß€😀\n"), Value.number("1")), List.of(Value.string("\uFEFF"), Value.number("2")));

    static Stream<Charset> utf16() {
        return Stream.of(UTF_16LE, UTF_16BE);
    }

    @ParameterizedTest
    @MethodSource("utf16")
    void utf16WithAMarkIsReadAsUtf8Is(Charset charset) throws IOException {
        byte[] file = ("\uFEFF" + TEXT).getBytes(charset);
        for (int chunkBytes : new int[] {16, 17, 64, 1 << 18}) {
            JsonLimits limits = JsonLimits.standard().withChunkBytes(chunkBytes);

            assertEquals(RECORDS, Reading.records(new BytesObject(file, 3), Schema.ofNames("é", "b"), limits));
        }
        assertEquals(
                List.of("é", "b"),
                JsonLinesFormat.standard()
                        .describe(BytesObject.of(file), true)
                        .schema()
                        .names());
    }

    @ParameterizedTest
    @MethodSource("utf16")
    void manyBuffersOfUtf16AreOneFile(Charset charset) throws IOException {
        String text = "{\"a\":\"é😀x\"}\n".repeat(5_000);
        List<List<Value>> records = Reading.records(
                BytesObject.of(("\uFEFF" + text).getBytes(charset)), Schema.ofNames("a"), JsonLimits.standard());

        assertEquals(Reading.records(text, "a"), records);
    }

    @ParameterizedTest
    @MethodSource("utf16")
    void theBytesOfTheFileAreCounted(Charset charset) throws IOException {
        byte[] file = ("\uFEFF" + TEXT).getBytes(charset);
        long bytes = 0;
        JsonLimits limits = JsonLimits.standard().withChunkBytes(16);
        try (RecordReader reader = JsonLinesFormat.of(limits).read(BytesObject.of(file), Schema.ofNames("b"))) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                bytes += chunk.get().bytes();
                chunk = reader.next();
            }
        }

        assertEquals(file.length - 2, bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FEFF", "FFFE", "EFBBBF", "FEFF000A", "FFFE2000"})
    void aMarkAloneIsAnEmptyFile(String hex) throws IOException {
        assertEquals(List.of(), Reading.records(bytes(hex), Schema.ofNames("a"), JsonLimits.standard()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "D800~0xD800 is half of a surrogate pair; only whole pairs are characters in UTF-16",
                "DBFF0061~0xDBFF is half of a surrogate pair; only whole pairs are characters in UTF-16",
                "D800D800DC00~0xD800 is half of a surrogate pair; only whole pairs are characters in UTF-16",
                "DC00D800~0xDC00 is half of a surrogate pair; only whole pairs are characters in UTF-16",
            })
    void halfOfAPairIsRefusedWhereItStands(String hex, String message) {
        String line = HexFormat.of().formatHex("{\"a\":\"é".getBytes(UTF_16BE)) + hex;
        String end = HexFormat.of().formatHex("\"}".getBytes(UTF_16BE));

        assertEquals("bucket/key, line 2, column 8: " + message, refusal("FEFF007B007D000A" + line + end));
        assertEquals("bucket/key, line 2, column 8: " + message, refusal("FFFE7B007D000A00" + swapped(line + end)));
    }

    @Test
    void aFileThatEndsInTheMiddleOfAUnitIsRefused() {
        assertEquals(
                "bucket/key, line 2, column 1: the file ends in the middle of a character;"
                        + " each has two or four bytes in UTF-16",
                refusal("FEFF007B007D000A00"));
    }

    @Test
    void aSecondMarkIsNoSpace() {
        String refusal = refusal("FEFFFEFF007B007D");

        assertTrue(refusal.startsWith("bucket/key, line 1, column 1: "), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFE00007B0000007D000000", "0000FEFF0000007B0000007D"})
    void utf32IsRefusedByItsName(String hex) {
        assertEquals(
                "bucket/key, line 1, column 1: the file begins with the byte order mark of UTF-32;"
                        + " allowed is UTF-8, and UTF-16 with a byte order mark",
                refusal(hex));
    }

    @Test
    void utf16WithoutAMarkIsRefusedAtItsFirstZero() {
        String refusal =
                Reading.refusal("{}".getBytes(UTF_16LE), JsonLimits.standard()).getMessage();

        assertTrue(refusal.startsWith("bucket/key, line 1, column 2: "), refusal);
    }

    @Test
    void aLineIsMeasuredInUtf8() throws IOException {
        String line = "{\"a\":\"" + "€".repeat(30) + "\"}";
        JsonLimits limits = JsonLimits.standard().withMaxRecordBytes(line.getBytes(UTF_8).length);
        byte[] file = ("\uFEFF" + line + "\n" + line + " ").getBytes(UTF_16LE);

        assertEquals(
                "bucket/key, line 2: the line has more than 98 bytes; the most is 98 (maxRecordBytes)",
                Reading.refusal(file, limits).getMessage());
    }

    private static String refusal(String hex) {
        return Reading.refusal(bytes(hex).bytes(), JsonLimits.standard()).getMessage();
    }

    private static BytesObject bytes(String hex) {
        return BytesObject.of(HexFormat.of().parseHex(hex));
    }

    private static String swapped(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        ByteArrayOutputStream swapped = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i += 2) {
            swapped.write(bytes[i + 1]);
            swapped.write(bytes[i]);
        }
        return HexFormat.of().formatHex(swapped.toByteArray());
    }
}
