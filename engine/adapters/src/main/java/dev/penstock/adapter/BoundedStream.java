package dev.penstock.adapter;

import dev.penstock.connector.DataFormatException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked data that may not grow beyond limits. Used by one thread. */
final class BoundedStream extends FilterInputStream {

    /** Up to here the ratio says little: a header of some bytes and one record many times over is no bomb. */
    private static final long RATIO_FREE_BYTES = 16L << 20;

    private final String name;
    private final LongSupplier packedBytes;
    private final UnpackLimits limits;
    private long bytes;

    /**
     * @param unpacked the data; closed with this stream
     * @param packedBytes tells how many packed bytes it took so far
     */
    BoundedStream(InputStream unpacked, String name, LongSupplier packedBytes, UnpackLimits limits) {
        super(unpacked);
        this.name = name;
        this.packedBytes = packedBytes;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws DataFormatException {
        bytes += more;
        if (bytes > limits.mostBytes()) {
            throw tooLarge("it unpacks to more than %d bytes; the most is %d"
                    .formatted(limits.mostBytes(), limits.mostBytes()));
        }
        long packed = Math.max(packedBytes.getAsLong(), 1);
        if (bytes > RATIO_FREE_BYTES && bytes / packed > limits.mostRatio()) {
            throw tooLarge("its first %d bytes unpack to %d, %d for one; the most is %d for one"
                    .formatted(packed, bytes, bytes / packed, limits.mostRatio()));
        }
    }

    private DataFormatException tooLarge(String found) {
        return new DataFormatException(name, 0, 0, found + " (UnpackLimits)");
    }
}
