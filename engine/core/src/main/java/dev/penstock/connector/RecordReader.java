package dev.penstock.connector;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The records of a source in order, cut into chunks.
 *
 * <p>Cutting and decoding are apart, so that several threads can decode: {@link #next()} is called by one thread at a
 * time and does as little as it can, {@link RecordChunk#decode()} by any thread. {@link #close()} frees what is open and
 * is called once, when no chunk is being decoded.
 */
public interface RecordReader extends Closeable {

    /**
     * Takes the next chunk; empty when there is no more. After an exception no more chunks are asked for.
     *
     * @throws DataFormatException if the input is malformed in a way that cutting notices
     */
    Optional<RecordChunk> next() throws IOException;
}
