package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The heap of the tests is 512 MiB, so what were not bounded would fail. */
class HugeLineTest {

    private static final long TWO_GIGABYTES = 2L << 30;
    private static final JsonLimits STANDARD = JsonLimits.standard();

    @ParameterizedTest
    @ValueSource(strings = {"{}\n{\"a\":\"", "\uFEFF\n[", "\n{\"", "\n  "})
    void aLineOfTwoGigabytesIsRefusedBeforeItIsRead(String begin) {
        for (int chunkBytes : new int[] {64, 256 << 10, 4 << 20}) {
            Repeated file = new Repeated(begin.getBytes(UTF_8), (byte) 'x', TWO_GIGABYTES);
            JsonLimits limits = STANDARD.withChunkBytes(chunkBytes);

            assertEquals(
                    "huge, line 2: the line has more than 16777216 bytes; the most is 16777216 (maxRecordBytes)",
                    Reading.refusal(file, limits).getMessage());
            assertTrue(file.read.get() < 21 << 20, "read " + file.read);
        }
    }

    @Test
    void describingRefusesItToo() {
        Repeated file = new Repeated("{\"a\":\"".getBytes(UTF_8), (byte) 'x', TWO_GIGABYTES);

        assertEquals(
                "huge, line 1: the line has more than 16777216 bytes; the most is 16777216 (maxRecordBytes)",
                assertThrows(DataFormatException.class, () -> JsonLinesFormat.standard()
                                .describe(file, true))
                        .getMessage());
    }

    @Test
    void twoGigabytesOfUtf16OnOneLineAreRefusedToo() {
        Repeated file = new Repeated(new byte[] {(byte) 0xFE, (byte) 0xFF}, (byte) '0', TWO_GIGABYTES);

        assertEquals(
                "huge, line 1: the line has more than 16777216 bytes; the most is 16777216 (maxRecordBytes)",
                Reading.refusal(file, STANDARD).getMessage());
    }

    @Test
    void aValueOfTenMegabytesIsRead() throws IOException {
        String big = "é\\n".repeat(10_000_000 / 4);
        String text = "{\"a\":1}\n{\"a\":\"" + big + "\"}\n{\"a\":[\"" + big + "\"]}\n{\"a\":2}\n";

        List<List<Value>> records = Reading.records(text, "a");

        assertEquals(4, records.size());
        assertEquals("é\n".repeat(10_000_000 / 4), records.get(1).get(0).text());
        assertEquals(10_000_004, records.get(2).get(0).text().getBytes(UTF_8).length);
        assertEquals(Value.number("2"), records.get(3).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"k\":"})
    void tenThousandObjectsInEachOtherAreRefused(String open) {
        String nested = open.repeat(10_000) + "1" + (open.equals("[") ? "]" : "}").repeat(10_000);
        String text = "{}\n{\"a\":" + nested + "}\n";
        int column = 6 + 999 * open.length();

        assertEquals(
                "bucket/key, line 2, column " + column
                        + ": objects and arrays are nested 1001 deep; the most is 1000 (maxDepth)",
                Reading.refusal(text.getBytes(UTF_8), STANDARD).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "{}\0", "{\"a\":\0}", "{\"a\":\"\0\"}", "{\"\0\":1}", "{\"a\":[\0]}", "{\"a\":1\0}"})
    void aZeroByteIsRefusedWhereItStands(String line) {
        DataFormatException refusal = Reading.refusal(("{}\r\n" + line + "\n").getBytes(UTF_8), STANDARD);

        assertEquals(2, refusal.line());
        assertEquals(1 + line.indexOf('\0'), refusal.column());
        assertTrue(refusal.getMessage().contains("code 0") || line.startsWith("{}"), refusal.getMessage());
    }

    /** A beginning and one byte many times, made while it is read. */
    private record Repeated(byte[] begin, byte fill, long length, AtomicLong read) implements InputObject {

        Repeated(byte[] begin, byte fill, long length) {
            this(begin, fill, length, new AtomicLong());
        }

        @Override
        public String name() {
            return "huge";
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long position;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] target, int offset, int count) {
                    if (position == length) {
                        return -1;
                    }
                    int given = (int) Math.min(count, length - position);
                    Arrays.fill(target, offset, offset + given, fill);
                    for (int i = 0; i < given && position + i < begin.length; i++) {
                        target[offset + i] = begin[(int) position + i];
                    }
                    position += given;
                    read.addAndGet(given);
                    return given;
                }
            };
        }
    }
}
