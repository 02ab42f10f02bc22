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

    /**
     * Says that the next write may be a while off: what is held only to make it quick, such as an open file, is given back.
     * Who writes many objects at once calls it, so that they do not need a file descriptor each.
     */
    default void pause() throws IOException {}

    /** Ends the object and returns what is needed to publish it. Called once, after the last write. */
    StagedReference finish() throws IOException;
}
