package dev.penstock.format.parquet.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;
import org.xerial.snappy.Snappy;

/**
 * Unpacks pages. Memory is taken as the bytes turn out to be, not as a header says that they are.
 *
 * <p>Immutable.
 */
enum Unpacker {
    NONE {
        @Override
        byte[] unpack(byte[] packed, int from, int length, int size) throws MalformedException {
            checkSize(length, size);
            return length == packed.length ? packed : Arrays.copyOfRange(packed, from, from + length);
        }
    },
    SNAPPY {
        @Override
        byte[] unpack(byte[] packed, int from, int length, int size) throws MalformedException {
            // A copy of 64 bytes takes two at the least.
            if (size > (long) length * Long.SIZE) {
                throw new MalformedException(
                        "%d packed bytes are to be %d unpacked; Snappy cannot".formatted(length, size));
            }
            try {
                checkSize(Snappy.uncompressedLength(packed, from, length), size);
                byte[] unpacked = new byte[size];
                Snappy.uncompress(packed, from, length, unpacked, 0);
                return unpacked;
            } catch (IOException e) {
                throw new MalformedException("a page cannot be unpacked: " + e.getMessage(), e);
            }
        }
    },
    GZIP {
        @Override
        byte[] unpack(byte[] packed, int from, int length, int size) throws MalformedException {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed, from, length))) {
                return readAll(in, length, size);
            } catch (IOException e) {
                throw new MalformedException("a page cannot be unpacked: " + e.getMessage(), e);
            }
        }
    },
    ZSTD {
        @Override
        byte[] unpack(byte[] packed, int from, int length, int size) throws MalformedException {
            try (InputStream in = ZstdFrames.open(new ByteArrayInputStream(packed, from, length))) {
                return readAll(in, length, size);
            } catch (IOException e) {
                throw new MalformedException("a page cannot be unpacked: " + e.getMessage(), e);
            }
        }
    };

    private static final int LEAST = 1 << 12;
    private static final boolean ZSTD_IS_THERE = isThere("com.github.luben.zstd.ZstdInputStream");

    /**
     * Returns the unpacked bytes, which nobody else has.
     *
     * @param size how many there have to be
     */
    abstract byte[] unpack(byte[] packed, int from, int length, int size) throws MalformedException;

    /** Returns what unpacks a codec. */
    static Unpacker of(CompressionCodec codec) throws MalformedException {
        return switch (codec) {
            case UNCOMPRESSED -> NONE;
            case SNAPPY -> SNAPPY;
            case GZIP -> GZIP;
            case ZSTD -> {
                if (!ZSTD_IS_THERE) {
                    throw new MalformedException(
                            "the pages are packed with ZSTD, for which zstd-jni has to be on the class path");
                }
                yield ZSTD;
            }
            case LZO, BROTLI, LZ4, LZ4_RAW ->
                throw new MalformedException(
                        "the pages are packed with %s; allowed are UNCOMPRESSED, SNAPPY, GZIP and ZSTD"
                                .formatted(codec));
        };
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, Unpacker.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static byte[] readAll(InputStream in, int length, int size) throws IOException, MalformedException {
        byte[] unpacked = new byte[(int) Math.min(size, Math.max(LEAST, length * 8L))];
        int count = 0;
        while (count < size) {
            if (count == unpacked.length) {
                unpacked = Arrays.copyOf(unpacked, (int) Math.min(size, unpacked.length * 4L));
            }
            int read = in.read(unpacked, count, unpacked.length - count);
            if (read < 0) {
                break;
            }
            count += read;
        }
        if (count == size && in.read() >= 0) {
            throw new MalformedException(
                    "a page has more than %d bytes when it is unpacked; its header says %d".formatted(size, size));
        }
        checkSize(count, size);
        return unpacked;
    }

    private static void checkSize(int found, int size) throws MalformedException {
        if (found != size) {
            throw new MalformedException(
                    "a page has %d bytes when it is unpacked; its header says %d".formatted(found, size));
        }
    }
}
