package dev.penstock.adapter;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Chunks that are there already. */
final class MemoryReader implements RecordReader {

    private final Iterator<RecordChunk> chunks;

    MemoryReader(List<RecordChunk> chunks) {
        this.chunks = chunks.iterator();
    }

    @Override
    public Optional<RecordChunk> next() {
        return chunks.hasNext() ? Optional.of(chunks.next()) : Optional.empty();
    }

    @Override
    public void close() {}
}
