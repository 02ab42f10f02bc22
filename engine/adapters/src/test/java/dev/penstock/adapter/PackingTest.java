package dev.penstock.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a file is unpacked, and how far (docs/reference/s3-source.md). */
class PackingTest {

    private static final byte[] PLAIN = "id\n1\n".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"a.csv.gz", "a.CSV.GZ", "a.csv", "a"})
    void gzipIsToldByItsNameOrItsFirstBytes(String name) throws IOException {
        assertArrayEquals(PLAIN, read(name, gzip(PLAIN), UnpackLimits.STANDARD));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void plainDataOfAnyLengthIsLeftAlone(int length) throws IOException {
        byte[] plain = new byte[length];

        assertArrayEquals(plain, read("a.csv", plain, UnpackLimits.STANDARD));
    }

    @Test
    void plainDataThatIsCalledPackedIsMalformed() {
        DataFormatException thrown =
                assertThrows(DataFormatException.class, () -> read("a.gz", PLAIN, UnpackLimits.STANDARD));

        assertTrue(thrown.getMessage().contains("allowed is 1f8b"), thrown.getMessage());
    }

    @Test
    void zstandardIsRefused() {
        byte[] data = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0};

        DataFormatException thrown =
                assertThrows(DataFormatException.class, () -> read("b/a.csv", data, UnpackLimits.STANDARD));

        assertEquals("b/a.csv: this is Zstandard data; allowed are plain data and gzip", thrown.getMessage());
    }

    @Test
    void aBombIsRefusedByItsRatio() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);

        DataFormatException thrown =
                assertThrows(DataFormatException.class, () -> read("b/a.gz", bomb, UnpackLimits.STANDARD));

        assertTrue(thrown.getMessage().startsWith("b/a.gz: its first "), thrown.getMessage());
        assertTrue(thrown.getMessage().endsWith("the most is 250 for one (UnpackLimits)"), thrown.getMessage());
    }

    @Test
    void aBombOfManyMembersIsRefusedToo() throws IOException {
        byte[] member = gzip(new byte[1 << 20]);
        var bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            bomb.write(member);
        }

        assertThrows(DataFormatException.class, () -> read("b/a.gz", bomb.toByteArray(), UnpackLimits.STANDARD));
    }

    @Test
    void anyRatioIsAllowedOfAFewMegabytes() throws IOException {
        byte[] plain = new byte[16 << 20];

        assertEquals(plain.length, read("a.gz", gzip(plain), UnpackLimits.STANDARD).length);
    }

    @Test
    void theSizeIsLimited() throws IOException {
        byte[] packed = gzip(new byte[1001]);

        DataFormatException thrown =
                assertThrows(DataFormatException.class, () -> read("b/a.gz", packed, new UnpackLimits(2000, 1000)));

        assertEquals(
                "b/a.gz: it unpacks to more than 1000 bytes; the most is 1000 (UnpackLimits)", thrown.getMessage());
        assertEquals(1001, read("b/a.gz", packed, new UnpackLimits(2000, 1001)).length);
    }

    @Test
    void plainDataHasNoLimit() throws IOException {
        assertEquals(1001, read("a", new byte[1001], new UnpackLimits(1, 1)).length);
    }

    @Test
    void limitsOfNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new UnpackLimits(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new UnpackLimits(1, 0));
    }

    private static byte[] read(String name, byte[] data, UnpackLimits limits) throws IOException {
        InputObject object = new MemoryObject("b", name, data, Instant.EPOCH);
        InputObject named = name.contains("/") ? object(name, data) : object;
        try (InputStream in = new Packing(named, limits).open()) {
            return in.readAllBytes();
        }
    }

    private static InputObject object(String name, byte[] data) {
        return new InputObject() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(data);
            }
        };
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
