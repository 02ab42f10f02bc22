package dev.penstock.connector;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import java.io.IOException;

/**
 * Turns batches of one schema into the bytes of files.
 *
 * <p>Immutable: any number of threads encode at once, each into a buffer of its own. A {@link FileAssembler} puts the
 * encoded batches together in their order.
 */
public interface RecordWriter {

    /**
     * What fits into the caches of a processor together with what is made of it. With half of it everything that is done
     * once for a batch is done so often in a file of some gigabytes that the JVM compiles it, for nothing.
     */
    int USUAL_BATCH_BYTES = 512 * 1024;

    /** Returns what every file begins with, such as a header row. */
    byte[] head();

    /**
     * Appends the selected records of a batch to a buffer.
     *
     * @throws IOException if a value cannot be written in this format
     */
    void encode(RecordBatch batch, ByteBuilder out) throws IOException;

    /** Begins a file. Unless a format says otherwise it is the {@link #head()} and the batches behind it. */
    default FileAssembler assembler() {
        return new HeadOnly(head());
    }

    /**
     * Returns about how many bytes of input a batch should be made of. A format that has to collect many records before
     * it can write asks for more than the usual 512 KiB; memory holds one batch for each thread.
     */
    default int batchBytes() {
        return USUAL_BATCH_BYTES;
    }
}
