package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
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

    static void appendInt(int value, ByteBuilder out) {
        writeInt(out.reserve(Integer.BYTES), out.size(), value);
        out.size(out.size() + Integer.BYTES);
    }

    static void appendLong(long value, ByteBuilder out) {
        writeLong(out.reserve(Long.BYTES), out.size(), value);
        out.size(out.size() + Long.BYTES);
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
        return first(left, leftOffset + i, length - i) == first(right, rightOffset + i, length - i);
    }

    /** Returns a number that equal slices share and others hardly do; up to eight bytes it is the bytes themselves. */
    static long key(byte[] bytes, int offset, int length) {
        if (length <= Long.BYTES) {
            return first(bytes, offset, length);
        }
        long key = length;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            key = mixed(key ^ readLong(bytes, offset + i));
        }
        return mixed(key ^ first(bytes, offset + i, length - i));
    }

    /** Returns a number that another long hardly has. */
    static int hash(long value) {
        return (int) (mixed(value) >>> 32);
    }

    /** Compares two slices of one array byte by byte, without signs. */
    static int compare(byte[] bytes, int offset, int length, int otherOffset, int otherLength) {
        long first = firstBytes(bytes, offset, length);
        long otherFirst = firstBytes(bytes, otherOffset, otherLength);
        return first != otherFirst
                ? Long.compare(first, otherFirst)
                : Arrays.compareUnsigned(bytes, offset, offset + length, bytes, otherOffset, otherOffset + otherLength);
    }

    /** Returns a number that orders slices by their first eight bytes as {@link Arrays#compareUnsigned} does. */
    static long firstBytes(byte[] bytes, int offset, int length) {
        return Long.reverseBytes(first(bytes, offset, Math.min(length, Long.BYTES))) ^ Long.MIN_VALUE;
    }

    private static long mixed(long value) {
        long product = value * FACTOR;
        return product ^ product >>> 29;
    }

    /** Returns up to eight bytes as the low bytes of a long. */
    private static long first(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (offset + Long.BYTES <= bytes.length) {
            return readLong(bytes, offset) & -1L >>> Long.SIZE - Byte.SIZE * length;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (bytes[offset + i] & 0xFFL) << Byte.SIZE * i;
        }
        return value;
    }
}
