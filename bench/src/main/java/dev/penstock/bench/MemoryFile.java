package dev.penstock.bench;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.openjdk.jmh.infra.Blackhole;

/** A file whose bytes are in memory, so that no disk is measured. */
record MemoryFile(byte[] bytes) implements InputObject {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** Reads all records, chunk after chunk as one worker of a run does, and returns how many there are. */
    long read(FileFormat format, Schema schema, Blackhole blackhole) throws IOException {
        var memory = new BatchMemory();
        long records = 0;
        try (RecordReader reader = format.read(this, schema)) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                RecordBatch batch = chunk.get().decode(memory);
                blackhole.consume(batch);
                records += batch.rowCount();
                memory.release();
                Optional<RecordChunk> next = reader.next();
                chunk.get().release();
                chunk = next;
            }
        }
        return records;
    }

    /** Reads the first chunk: all records, if it may have more bytes than the file. */
    RecordBatch batch(FileFormat format, Schema schema, int chunkBytes) throws IOException {
        try (RecordReader reader = format.read(this, schema, chunkBytes)) {
            return reader.next().orElseThrow().decode();
        }
    }
}
