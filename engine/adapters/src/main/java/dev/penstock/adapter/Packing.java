package dev.penstock.adapter;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * A file that may hold another in gzip, read as what it holds: it does if its name or its first bytes say so.
 *
 * <p>Zstandard is told from its first bytes and refused: its library is larger than all of Penstock.
 */
record Packing(InputObject file, UnpackLimits limits) implements InputObject {

    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZSTANDARD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public InputStream open() throws IOException {
        CountedStream raw = new CountedStream(file.open());
        try {
            byte[] first = raw.readNBytes(ZSTANDARD.length);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), raw);
            if (Gzip.isNamed(name()) || begins(first, GZIP)) {
                return new BoundedStream(new GzipStream(whole, name()), name(), raw::count, limits);
            }
            if (begins(first, ZSTANDARD)) {
                throw new DataFormatException(name(), 0, 0, "this is Zstandard data; allowed are plain data and gzip");
            }
            return whole;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean begins(byte[] data, byte[] magic) {
        return data.length >= magic.length && Arrays.equals(data, 0, magic.length, magic, 0, magic.length);
    }
}
