package dev.penstock.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipStreamTest {

    @Test
    void whatWasPackedIsRead() throws IOException {
        assertEquals("hello", text(packed("hello")));
        assertEquals("", text(packed("")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000, 1_000_000})
    void theSizeOfThePiecesDoesNotMatter(int most) throws IOException {
        byte[] content = new byte[200_000];
        new Random(42).nextBytes(content);
        byte[] data = join(packed(content), packed("between"), packed(content));

        byte[] read = read(new InPieces(data, most));

        assertArrayEquals(join(content, "between".getBytes(UTF_8), content), read);
    }

    @Test
    void bytesAreReadOneByOne() throws IOException {
        try (InputStream in = stream(packed("a\u00E9"))) {
            assertEquals('a', in.read());
            assertEquals(0xC3, in.read());
            assertEquals(0xA9, in.read());
            assertEquals(-1, in.read());
            assertEquals(-1, in.read());
        }
    }

    @Test
    void membersFollowEachOther() throws IOException {
        assertEquals("abc", text(join(packed("a"), packed(""), packed("b"), packed("c"))));
    }

    @Test
    void everyPartOfAHeaderIsPassedOver() throws IOException {
        byte[] plain = packed("hello");
        byte[] body = Arrays.copyOfRange(plain, 10, plain.length);
        // Flags: text, header checksum, extra, name, comment.
        byte[] header = HexFormat.of().parseHex("1f8b081f00000000000303006162636e616d6500636f6d6d656e7400");

        assertEquals("hello", text(join(header, checksum(header), body)));
        assertMalformed("the checksum of the header of member 1 is wrong", join(header, new byte[2], body));
    }

    @Test
    void dataThatIsCutAnywhereIsMalformed() throws IOException {
        byte[] one = packed("hello");
        byte[] two = join(one, packed("world"));

        for (int length = 0; length < two.length; length++) {
            if (length != one.length) {
                byte[] cut = Arrays.copyOf(two, length);
                DataFormatException thrown =
                        assertThrows(DataFormatException.class, () -> text(cut), "cut to " + length);
                assertTrue(thrown.getMessage().contains("the data ends within member"), thrown.getMessage());
            }
        }
        assertEquals("hello", text(Arrays.copyOf(two, one.length)));
    }

    @Property(tries = 500)
    void aBitThatFlipsIsNoticedOrChangesNothing(
            @ForAll @Size(max = 200) byte[] content,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 7) int bit)
            throws IOException {
        byte[] data = packed(content);
        data[place % data.length] ^= (byte) (1 << bit);

        try {
            assertArrayEquals(content, read(new ByteArrayInputStream(data)));
        } catch (DataFormatException e) {
            assertEquals("in/a.gz", e.object());
        }
    }

    @Test
    void whatIsNoGzipIsMalformed() {
        assertMalformed("member 1 begins with the bytes 6964; allowed is 1f8b", "id\n1\n".getBytes(UTF_8));
    }

    @Test
    void whatFollowsAMemberIsAnother() throws IOException {
        assertMalformed("member 2 begins with the bytes 0000; allowed is 1f8b", join(packed("hello"), new byte[20]));
        assertMalformed(
                "member 2 begins with the bytes 6761; allowed is 1f8b",
                join(packed("hello"), "garbage".getBytes(UTF_8)));
    }

    @Test
    void aWrongChecksumOrSizeIsMalformed() throws IOException {
        byte[] data = packed("hello");
        byte[] checksum = data.clone();
        checksum[data.length - 8]++;
        byte[] size = data.clone();
        size[data.length - 4]++;

        assertMalformed("the checksum of member 1 is wrong", checksum);
        assertMalformed("the size of member 1 is wrong", size);
    }

    @Test
    void anUnknownMethodOrFlagIsMalformed() throws IOException {
        byte[] method = packed("hello");
        method[2] = 7;
        byte[] flag = packed("hello");
        flag[3] = 32;

        assertMalformed("member 1 has the method 7 and the flags 0", method);
        assertMalformed("member 1 has the method 8 and the flags 32", flag);
    }

    @Test
    void aFailureToReadIsNotMalformedData() throws IOException {
        byte[] data = packed("hello");
        for (int length = 0; length <= data.length; length++) {
            IOException failure = new EOFException("the line was cut");
            InputStream failing = new FailingAtTheEnd(Arrays.copyOf(data, length), failure);

            IOException thrown = assertThrows(IOException.class, () -> read(failing));

            assertEquals(failure, thrown, "after " + length + " bytes");
        }
    }

    @Test
    void closingClosesWhatIsRead() throws IOException {
        InPieces raw = new InPieces(packed("hello"), 3);
        GzipStream in = new GzipStream(raw, "in/a.gz");
        in.close();
        in.close();

        assertEquals(1, raw.closed);
        assertThrows(IOException.class, in::read);
    }

    private static void assertMalformed(String reason, byte[] data) {
        DataFormatException thrown = assertThrows(DataFormatException.class, () -> text(data));
        assertTrue(thrown.getMessage().contains(reason), thrown.getMessage());
        assertEquals("in/a.gz", thrown.object());
    }

    private static String text(byte[] data) throws IOException {
        return new String(read(new ByteArrayInputStream(data)), UTF_8);
    }

    private static byte[] read(InputStream raw) throws IOException {
        try (InputStream in = new GzipStream(raw, "in/a.gz")) {
            return in.readAllBytes();
        }
    }

    private static InputStream stream(byte[] data) {
        return new GzipStream(new ByteArrayInputStream(data), "in/a.gz");
    }

    private static byte[] packed(String text) throws IOException {
        return packed(text.getBytes(UTF_8));
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] checksum(byte[] header) {
        CRC32 checksum = new CRC32();
        checksum.update(header);
        return new byte[] {(byte) checksum.getValue(), (byte) (checksum.getValue() >> 8)};
    }

    private static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    /** A line that delivers some bytes at a time and never says that more are on the way. */
    private static final class InPieces extends InputStream {

        private final ByteArrayInputStream data;
        private final int most;
        private int closed;

        InPieces(byte[] data, int most) {
            this.data = new ByteArrayInputStream(data);
            this.most = most;
        }

        @Override
        public int read() {
            return data.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return data.read(target, offset, Math.min(length, most));
        }

        @Override
        public void close() {
            closed++;
        }
    }

    /** A line that fails where its data ends. */
    private static final class FailingAtTheEnd extends InputStream {

        private final ByteArrayInputStream data;
        private final IOException failure;

        FailingAtTheEnd(byte[] data, IOException failure) {
            this.data = new ByteArrayInputStream(data);
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            int value = data.read();
            if (value < 0) {
                throw failure;
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = data.read(target, offset, length);
            if (count < 0) {
                throw failure;
            }
            return count;
        }
    }
}
