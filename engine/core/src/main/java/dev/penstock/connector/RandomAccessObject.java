package dev.penstock.connector;

import java.io.IOException;

/**
 * Bytes that can be read from any place too, for formats that keep their directory at the end of a file.
 *
 * <p>An object that is packed as a whole is none: its bytes can only be had from the beginning.
 */
public interface RandomAccessObject extends InputObject {

    /** Opens the bytes for reading at any place; the caller closes them. */
    RandomAccessBytes openRandomAccess() throws IOException;
}
