package dev.penstock.connector;

import dev.penstock.data.RecordBatch;
import java.io.IOException;

/** Some records of a source that follow each other, not decoded yet. Decoded once, by any one thread. */
public interface RecordChunk {

    /** Returns the unit of input that the records belong to, such as one object: 0 for the first, never falling. */
    int unit();

    /** Returns how many bytes of input the records take. */
    long bytes();

    /**
     * Returns the records, with the schema that the reader was opened for.
     *
     * @throws DataFormatException if the input is malformed
     */
    RecordBatch decode() throws IOException;
}
