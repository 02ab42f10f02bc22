package dev.penstock.connector;

import dev.penstock.data.ByteBuilder;
import java.io.IOException;

/**
 * One file while it is put together from encoded batches.
 *
 * <p>Used by one thread at a time, the batches in their order. Most formats only have a beginning; one that ends with a
 * directory of what is in the file collects it here.
 */
public interface FileAssembler {

    /** Returns what the file begins with. Called once, before the first batch. */
    byte[] head();

    /**
     * Takes an encoded batch.
     *
     * @param encoded what the writer made of it; the assembler may put other bytes in its place, also more, such as those of
     *     batches that it held back
     * @return how many of the bytes that are in it now, from the first on, belong in the file; the rest is for this assembler
     */
    int take(ByteBuilder encoded) throws IOException;

    /** Returns what the file ends with. Called once, after the last batch. */
    byte[] tail() throws IOException;
}
