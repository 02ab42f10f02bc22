package dev.penstock.connector;

import dev.penstock.data.BatchMemory;
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
     * @param memory where arrays of the columns may be taken from
     * @throws DataFormatException if the input is malformed
     */
    RecordBatch decode(BatchMemory memory) throws IOException;

    /** Returns the records in arrays that nobody uses again: for those who keep them. */
    default RecordBatch decode() throws IOException {
        return decode(BatchMemory.none());
    }

    /**
     * Says that nobody looks at the records any more, so that the reader may use their bytes again. Called once at most,
     * by any thread; who keeps the records does not call it.
     */
    default void release() {}
}
