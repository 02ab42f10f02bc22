package dev.penstock.connector;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import java.io.IOException;

/**
 * Turns batches of one schema into the bytes of files.
 *
 * <p>A file is the {@link #head()}, then encoded batches in any number. Immutable: any number of threads encode at
 * once, each into a buffer of its own.
 */
public interface RecordWriter {

    /** Returns what every file begins with, such as a header row. */
    byte[] head();

    /**
     * Appends the selected records of a batch to a buffer.
     *
     * @throws IOException if a value cannot be written in this format
     */
    void encode(RecordBatch batch, ByteBuilder out) throws IOException;
}
