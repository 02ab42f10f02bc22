package dev.penstock.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that are being put together: the arena of computed text, or the buffer that an encoder writes to.
 *
 * <p>Hot loops call {@link #reserve(int)} once and then write into {@link #array()} themselves. Used by one thread.
 */
public final class ByteBuilder {

    private byte[] bytes;
    private int size;

    public ByteBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    /** Returns how many bytes there are. */
    public int size() {
        return size;
    }

    /** Sets how many bytes there are, after a caller wrote into {@link #array()} or to forget the last of them. */
    public void size(int newSize) {
        if (newSize < 0 || newSize > bytes.length) {
            throw new IllegalArgumentException("size is %d; allowed is 0 to %d".formatted(newSize, bytes.length));
        }
        size = newSize;
    }

    /** Makes room for {@code count} more bytes and returns the array, which is valid until room is made again. */
    public byte[] reserve(int count) {
        if (count > bytes.length - size) {
            int wanted = Math.addExact(size, count);
            int doubled = bytes.length > Integer.MAX_VALUE / 2 ? wanted : bytes.length * 2;
            bytes = Arrays.copyOf(bytes, Math.max(wanted, doubled));
        }
        return bytes;
    }

    /** Returns the array that holds the bytes, from 0 to {@code size() - 1}. */
    public byte[] array() {
        return bytes;
    }

    public void append(byte value) {
        reserve(1)[size] = value;
        size++;
    }

    public void append(byte[] source) {
        append(source, 0, source.length);
    }

    public void append(byte[] source, int offset, int length) {
        System.arraycopy(source, offset, reserve(length), size, length);
        size += length;
    }

    /** Appends text as UTF-8. */
    public void append(String text) {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a copy of the bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
