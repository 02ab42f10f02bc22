package dev.penstock.connector;

import java.io.Closeable;
import java.io.IOException;

/**
 * An object that is being written where nobody sees it.
 *
 * <p>Used by one thread at a time. {@link #close()} without {@link #finish()} before it gives the object up.
 */
public interface StagedObject extends Closeable {

    /** Appends bytes. */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Ends the object and returns what is needed to publish it. Called once, after the last write. */
    StagedReference finish() throws IOException;
}
