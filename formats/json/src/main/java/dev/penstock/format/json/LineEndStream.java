package dev.penstock.format.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Text in which lines end with newlines, also if those of the file end with carriage returns alone.
 *
 * <p>The first line of a file decides: if an object ends it, a carriage return comes then, and another object begins
 * right behind it, then every carriage return of the file that no newline follows becomes one. In all other files, where
 * a carriage return is white space to JSON, nothing changes. Used by one thread.
 */
final class LineEndStream extends FilterInputStream {

    private static final int NOTHING = -2;

    private final byte[] one = new byte[1];
    private boolean decided;
    private boolean returns;
    private byte last;
    private int held = NOTHING;

    LineEndStream(InputStream text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = take(target, offset, length);
        if (count > 0 && !decided) {
            decide(target, offset, offset + count);
        } else if (count > 0 && returns) {
            replace(target, offset, offset + count);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int take(byte[] target, int offset, int length) throws IOException {
        if (held == NOTHING) {
            return super.read(target, offset, length);
        }
        int next = held;
        held = NOTHING;
        if (next < 0) {
            return -1;
        }
        target[offset] = (byte) next;
        return 1;
    }

    private void decide(byte[] bytes, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                decided = true;
                returns = bytes[i] == '\r' && last == '}' && following(bytes, i, to) == '{';
                if (returns) {
                    replace(bytes, i, to);
                }
                return;
            }
            last = bytes[i] == ' ' || bytes[i] == '\t' ? last : bytes[i];
        }
    }

    private void replace(byte[] bytes, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\r' && following(bytes, i, to) != '\n') {
                bytes[i] = '\n';
            }
        }
    }

    /** Returns the byte behind one, which is read if need be, or -1 at the end. */
    private int following(byte[] bytes, int at, int to) throws IOException {
        if (at + 1 < to) {
            return bytes[at + 1];
        }
        if (held == NOTHING) {
            byte[] next = new byte[1];
            held = in.readNBytes(next, 0, 1) == 0 ? -1 : next[0] & 0xFF;
        }
        return held;
    }
}
