package dev.penstock.format.parquet.input;

import dev.penstock.connector.RandomAccessBytes;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a column chunk from its beginning to its end, some of them read ahead. Used by one thread.
 *
 * <p>It is a stream for the sake of Thrift, which reads a byte at a time.
 */
final class ChunkStream extends InputStream {

    private final RandomAccessBytes file;
    private final long end;
    private final byte[] ahead;
    private long position;
    private int next;
    private int count;

    /**
     * @param ahead how many bytes are read ahead
     * @param from the first byte
     * @param end the byte after the last; the file has all of them
     */
    ChunkStream(RandomAccessBytes file, long from, long end, int ahead) {
        this.file = file;
        this.position = from;
        this.end = end;
        this.ahead = new byte[(int) Math.min(ahead, end - from)];
    }

    /** Returns where in the file the next byte is. */
    long position() {
        return position - (count - next);
    }

    /** Returns how many bytes are left. */
    long left() {
        return end - position();
    }

    @Override
    public int read() throws IOException {
        if (next == count && !fill()) {
            return -1;
        }
        next++;
        return ahead[next - 1] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == count && !fill()) {
            return -1;
        }
        int step = Math.min(length, count - next);
        System.arraycopy(ahead, next, target, offset, step);
        next += step;
        return step;
    }

    /** Reads the next {@code length} bytes, of which there are as many. */
    void readFully(byte[] target, int length) throws IOException {
        int buffered = Math.min(length, count - next);
        System.arraycopy(ahead, next, target, 0, buffered);
        next += buffered;
        int rest = length - buffered;
        if (rest >= ahead.length) {
            file.read(position, target, buffered, rest);
            position += rest;
        } else if (rest > 0) {
            fill();
            System.arraycopy(ahead, 0, target, buffered, rest);
            next = rest;
        }
    }

    /** Passes over the next bytes, of which there are as many. */
    void pass(int length) {
        int buffered = Math.min(length, count - next);
        next += buffered;
        position += length - buffered;
    }

    private boolean fill() throws IOException {
        int length = (int) Math.min(ahead.length, end - position);
        if (length <= 0) {
            return false;
        }
        file.read(position, ahead, 0, length);
        position += length;
        next = 0;
        count = length;
        return true;
    }
}
