package dev.penstock.format.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which the first bytes have been read already. Used by one thread. */
final class PrefixedStream extends FilterInputStream {

    private final byte[] prefix;
    private int position;

    PrefixedStream(byte[] prefix, InputStream rest) {
        super(rest);
        this.prefix = prefix;
    }

    @Override
    public int read() throws IOException {
        return position < prefix.length ? prefix[position++] & 0xFF : super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (position == prefix.length) {
            return super.read(target, offset, length);
        }
        int count = Math.min(length, prefix.length - position);
        System.arraycopy(prefix, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
