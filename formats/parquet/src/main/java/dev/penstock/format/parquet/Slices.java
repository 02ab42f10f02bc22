package dev.penstock.format.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Parts of byte arrays, handled eight bytes at a time: most texts are so short that calls would cost more than bytes. */
final class Slices {

    /** How many bytes a target of {@link #copy} must have room for behind the copy. */
    static final int SLACK = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int LONG_COPY = 64;

    private Slices() {}

    static int readInt(byte[] bytes, int offset) {
        return (int) INTS.get(bytes, offset);
    }

    static long readLong(byte[] bytes, int offset) {
        return (long) LONGS.get(bytes, offset);
    }

    static void writeInt(byte[] bytes, int offset, int value) {
        INTS.set(bytes, offset, value);
    }

    static void writeLong(byte[] bytes, int offset, long value) {
        LONGS.set(bytes, offset, value);
    }

    /** Copies a slice. Up to {@link #SLACK} bytes behind the copy may be overwritten. */
    static void copy(byte[] source, int offset, byte[] target, int at, int length) {
        if (length > LONG_COPY || offset + length + SLACK > source.length) {
            System.arraycopy(source, offset, target, at, length);
            return;
        }
        for (int i = 0; i < length; i += Long.BYTES) {
            writeLong(target, at + i, readLong(source, offset + i));
        }
    }

    /** Whether two slices of the same length have the same bytes. */
    static boolean equal(byte[] left, int leftOffset, byte[] right, int rightOffset, int length) {
        if (length > LONG_COPY) {
            return Arrays.equals(left, leftOffset, leftOffset + length, right, rightOffset, rightOffset + length);
        }
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            if (readLong(left, leftOffset + i) != readLong(right, rightOffset + i)) {
                return false;
            }
        }
        return i == length || rest(left, leftOffset + i, length - i) == rest(right, rightOffset + i, length - i);
    }

    /** Returns a number that equal slices share and that others hardly do. */
    static int hash(byte[] bytes, int offset, int length) {
        long hash = length;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            hash = mixed(hash ^ readLong(bytes, offset + i));
        }
        if (i < length) {
            hash = mixed(hash ^ rest(bytes, offset + i, length - i));
        }
        return (int) (hash >>> 32);
    }

    /** Returns a number that a long shares with no other in a table of any size, as far as that goes. */
    static int hash(long value) {
        return (int) (mixed(value) >>> 32);
    }

    /** Returns a number that orders slices by their first eight bytes as {@link Arrays#compareUnsigned} does. */
    static long firstBytes(byte[] bytes, int offset, int length) {
        long first = length >= Long.BYTES ? readLong(bytes, offset) : length == 0 ? 0 : rest(bytes, offset, length);
        return Long.reverseBytes(first) ^ Long.MIN_VALUE;
    }

    private static long mixed(long value) {
        long product = value * FACTOR;
        return product ^ product >>> 29;
    }

    /** Returns one to seven bytes as the low bytes of a long. */
    private static long rest(byte[] bytes, int offset, int length) {
        if (offset + Long.BYTES <= bytes.length) {
            return readLong(bytes, offset) & -1L >>> 64 - 8 * length;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (bytes[offset + i] & 0xFFL) << 8 * i;
        }
        return value;
    }
}
