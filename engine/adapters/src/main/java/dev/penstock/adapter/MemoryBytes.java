package dev.penstock.adapter;

import dev.penstock.connector.RandomAccessBytes;
import java.io.EOFException;
import java.util.Objects;

/** An array of bytes, which nobody writes to any more, for reading at any place. */
record MemoryBytes(byte[] bytes) implements RandomAccessBytes {

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws EOFException {
        Objects.checkFromIndexSize(offset, length, target.length);
        Objects.checkIndex(position, Long.MAX_VALUE);
        if (position > bytes.length - length) {
            throw new EOFException("the object ends before byte " + (position + length) + " of " + bytes.length);
        }
        System.arraycopy(bytes, (int) position, target, offset, length);
    }

    @Override
    public void close() {
        // An array needs no closing.
    }
}
