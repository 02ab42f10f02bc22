package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row group on its way to the footer of its file: what is said of it, as bytes, because many row groups of many open
 * files may wait for the ends of those.
 *
 * @param position where the row group begins in the file
 * @param length how many bytes of the file it takes
 * @param said what is said of it, with offsets from the beginning of the row group
 */
record EncodedRowGroup(long position, int length, byte[] said) {

    private static final int NONE = -1;

    /**
     * Appends what is said of the row group that a buffer ends with.
     *
     * @param unpacked how many bytes its pages would have been if they were not packed
     */
    static void append(List<EncodedChunk> chunks, int records, long unpacked, ByteBuilder out) {
        int begin = out.size();
        Slices.appendInt(records, out);
        Slices.appendLong(unpacked, out);
        for (EncodedChunk chunk : chunks) {
            chunk.append(out);
        }
        Slices.appendInt(out.size() - begin, out);
    }

    /** Appends that a buffer has no row group. */
    static void appendNone(ByteBuilder out) {
        Slices.appendInt(NONE, out);
    }

    /** Whether a buffer that is not empty has no row group. */
    static boolean isNone(ByteBuilder encoded) {
        return said(encoded) == NONE;
    }

    /** Returns how many bytes stand in front of what is said of them. */
    static int length(ByteBuilder encoded) {
        return encoded.size() - Integer.BYTES - Math.max(0, said(encoded));
    }

    /** Takes the row group of a buffer that has one. */
    static EncodedRowGroup of(ByteBuilder encoded, long position) {
        int end = encoded.size() - Integer.BYTES;
        int length = length(encoded);
        return new EncodedRowGroup(position, length, Arrays.copyOfRange(encoded.array(), length, end));
    }

    /** Returns how many records it has. */
    int records() {
        return Slices.readInt(said, 0);
    }

    /** Returns how many bytes its pages would have been if they were not packed. */
    long unpacked() {
        return Slices.readLong(said, Integer.BYTES);
    }

    /** Returns what is said of the columns, in their order. */
    List<EncodedChunk> chunks() {
        ByteBuffer in = ByteBuffer.wrap(said).order(ByteOrder.LITTLE_ENDIAN).position(Integer.BYTES + Long.BYTES);
        List<EncodedChunk> chunks = new ArrayList<>();
        while (in.hasRemaining()) {
            chunks.add(EncodedChunk.read(in));
        }
        return chunks;
    }

    /** Returns how many bytes are said of a row group. */
    private static int said(ByteBuilder encoded) {
        return Slices.readInt(encoded.array(), encoded.size() - Integer.BYTES);
    }
}
