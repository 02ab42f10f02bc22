package dev.penstock.connector;

import java.io.IOException;
import java.io.InputStream;

/** Bytes with a name that can be read from their beginning, more than once. */
public interface InputObject {

    /** Returns the name for messages, such as {@code bucket/key}. */
    String name();

    /** Opens the bytes, decompressed; the caller closes the stream. */
    InputStream open() throws IOException;
}
