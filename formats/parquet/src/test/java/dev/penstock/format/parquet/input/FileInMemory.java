package dev.penstock.format.parquet.input;

import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RandomAccessObject;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A file that notes which ranges are read of it. */
final class FileInMemory implements RandomAccessObject {

    /** From a first byte up to the one after the last. */
    record Range(long from, long end) {}

    final List<Range> ranges = new ArrayList<>();

    private final String name;
    private final byte[] bytes;
    private int stillOpen;

    FileInMemory(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Returns how many openings were not closed yet. */
    int stillOpen() {
        return stillOpen;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public RandomAccessBytes openRandomAccess() {
        stillOpen++;
        return new Opened();
    }

    private final class Opened implements RandomAccessBytes {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) throws EOFException {
            if (position + length > bytes.length) {
                throw new EOFException("byte " + (position + length) + " of " + bytes.length);
            }
            ranges.add(new Range(position, position + length));
            System.arraycopy(bytes, (int) position, target, offset, length);
        }

        @Override
        public void close() {
            stillOpen--;
        }
    }
}
