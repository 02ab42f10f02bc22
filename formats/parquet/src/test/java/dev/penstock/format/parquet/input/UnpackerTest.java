package dev.penstock.format.parquet.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.xerial.snappy.Snappy;

class UnpackerTest {

    private static final int SIZE = 100_000;

    @ParameterizedTest
    @EnumSource(Unpacker.class)
    void bytesComeBack(Unpacker unpacker) throws IOException, MalformedException {
        byte[] plain = new byte[SIZE];
        Arrays.fill(plain, SIZE / 2, SIZE, (byte) 1);
        byte[] packed = pack(unpacker, plain);
        byte[] between = new byte[packed.length + 7];
        System.arraycopy(packed, 0, between, 3, packed.length);

        assertArrayEquals(plain, unpacker.unpack(packed, 0, packed.length, SIZE));
        assertArrayEquals(plain, unpacker.unpack(between, 3, packed.length, SIZE));
    }

    @ParameterizedTest
    @EnumSource(Unpacker.class)
    void theSizeHasToBeWhatTheHeaderSays(Unpacker unpacker) throws IOException {
        byte[] packed = pack(unpacker, new byte[SIZE]);

        assertThrows(MalformedException.class, () -> unpacker.unpack(packed, 0, packed.length, SIZE - 1));
        assertThrows(MalformedException.class, () -> unpacker.unpack(packed, 0, packed.length, SIZE + 1));
    }

    @ParameterizedTest
    @EnumSource(value = Unpacker.class, mode = Mode.EXCLUDE, names = "NONE")
    void bytesThatAreCutShortAreRefused(Unpacker unpacker) throws IOException {
        byte[] packed = pack(unpacker, new byte[SIZE]);

        assertThrows(MalformedException.class, () -> unpacker.unpack(packed, 0, packed.length - 5, SIZE));
        assertThrows(MalformedException.class, () -> unpacker.unpack(packed, 0, 0, SIZE));
    }

    /** What is unpacked ends where the header says that it does, however much there is. */
    @ParameterizedTest
    @EnumSource(
            value = Unpacker.class,
            names = {"GZIP", "ZSTD"})
    void aBombIsNotUnpacked(Unpacker unpacker) throws IOException {
        byte[] packed = pack(unpacker, new byte[100_000_000]);

        MalformedException refused =
                assertThrows(MalformedException.class, () -> unpacker.unpack(packed, 0, packed.length, 1_000));

        assertEquals("a page has more than 1000 bytes when it is unpacked; its header says 1000", refused.getMessage());
    }

    private static byte[] pack(Unpacker unpacker, byte[] plain) throws IOException {
        return switch (unpacker) {
            case NONE -> plain;
            case SNAPPY -> Snappy.compress(plain);
            case ZSTD -> Zstd.compress(plain);
            case GZIP -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(plain);
                }
                yield out.toByteArray();
            }
        };
    }
}
