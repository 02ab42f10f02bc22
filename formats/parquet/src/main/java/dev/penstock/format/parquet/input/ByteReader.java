package dev.penstock.format.parquet.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Walks over some bytes of an array: the small numbers in front of encoded values. Used by one thread. */
final class ByteReader {

    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int MOST_SHIFT = 63;

    private final byte[] bytes;
    private final int end;
    private int position;

    ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    int end() {
        return end;
    }

    int left() {
        return end - position;
    }

    int readByte() throws MalformedException {
        need(1);
        position++;
        return bytes[position - 1] & 0xFF;
    }

    /** Reads a little-endian number of four bytes. */
    int readInt() throws MalformedException {
        need(Integer.BYTES);
        position += Integer.BYTES;
        return (int) INTS.get(bytes, position - Integer.BYTES);
    }

    /** Reads a number of seven bits a byte, the lowest first. */
    long readVarLong() throws MalformedException {
        long value = 0;
        for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
            int next = readByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new MalformedException("a number has more than 10 bytes; the most is 10");
    }

    /** Reads such a number that has to be between 0 and a most. */
    int readVarInt(String what, int most) throws MalformedException {
        long value = readVarLong();
        if (value < 0 || value > most) {
            throw new MalformedException(
                    "%s is %s; allowed is 0 to %d".formatted(what, Long.toUnsignedString(value), most));
        }
        return (int) value;
    }

    /** Reads such a number in which the lowest bit is the sign. */
    long readZigZag() throws MalformedException {
        long value = readVarLong();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Takes the next bytes out and returns where they begin. */
    int take(long count) throws MalformedException {
        need(count);
        int from = position;
        position += (int) count;
        return from;
    }

    private void need(long count) throws MalformedException {
        if (count < 0 || count > end - position) {
            throw new MalformedException("%d bytes are wanted; there are %d".formatted(count, end - position));
        }
    }
}
