package dev.penstock.adapter;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.RecordBatch;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One file that is being read, and how many still use it: who cuts it into chunks, and each chunk until it is decoded.
 *
 * <p>Cut by one thread at a time, decoded by several; the last one closes it.
 */
final class OpenFile implements Closeable {

    private final SourceFile file;
    private final RecordReader reader;
    private final int unit;
    private final Consumer<OpenFile> closed;
    private final AtomicInteger users = new AtomicInteger(1);

    /** @param closed is told when the file is closed */
    OpenFile(SourceFile file, RecordReader reader, int unit, Consumer<OpenFile> closed) {
        this.file = file;
        this.reader = reader;
        this.unit = unit;
        this.closed = closed;
    }

    /** Takes the next chunk, which is one more user. */
    Optional<RecordChunk> next() throws IOException {
        try {
            Optional<RecordChunk> chunk = reader.next();
            if (chunk.isEmpty()) {
                return chunk;
            }
            users.incrementAndGet();
            return Optional.of(new Chunk(chunk.get()));
        } catch (IOException e) {
            throw file.named(e);
        }
    }

    /** Says that one user needs the file no more. */
    void leave() throws IOException {
        if (users.decrementAndGet() == 0) {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        closed.accept(this);
        try {
            reader.close();
        } catch (IOException e) {
            throw file.named(e);
        }
    }

    /** A chunk of the file. One that fails leaves closing to whoever gives the reading up. */
    private final class Chunk implements RecordChunk {

        private final RecordChunk chunk;

        Chunk(RecordChunk chunk) {
            this.chunk = chunk;
        }

        @Override
        public int unit() {
            return unit;
        }

        @Override
        public long bytes() {
            return chunk.bytes();
        }

        @Override
        public RecordBatch decode(BatchMemory memory) throws IOException {
            RecordBatch batch;
            try {
                batch = chunk.decode(memory);
            } catch (IOException e) {
                throw file.named(e);
            }
            leave();
            return batch;
        }

        @Override
        public void release() {
            chunk.release();
        }
    }
}
