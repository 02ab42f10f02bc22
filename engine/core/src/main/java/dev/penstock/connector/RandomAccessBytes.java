package dev.penstock.connector;

import java.io.Closeable;
import java.io.IOException;

/**
 * The bytes of an opened object, of which any range can be read.
 *
 * <p>They are those of one version of the object: if it is replaced meanwhile, what is read is the old one still, or
 * reading fails. Used by several threads at once; closed when none of them reads any more.
 */
public interface RandomAccessBytes extends Closeable {

    /** Returns how many bytes there are. Costs nothing. */
    long size();

    /**
     * Reads a range into an array. A call may be a request to a distant store, so callers ask for much at once.
     *
     * @param position the first byte of the object to read, from 0
     * @param target where the bytes go
     * @param offset where in the target the first byte goes
     * @param length how many bytes are read, all of them
     * @throws java.io.EOFException if the object ends before the range does
     * @throws IndexOutOfBoundsException if the position is negative or the target has no such range
     */
    void read(long position, byte[] target, int offset, int length) throws IOException;
}
