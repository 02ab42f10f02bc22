package dev.penstock.engine.internal.sink;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.StagedObject;
import java.io.Closeable;
import java.io.IOException;

/** An object that is being written. Used by one thread at a time. */
final class OpenObject implements Closeable {

    private final StagedObject object;
    private final FileAssembler assembler;
    private long bytes;
    private long records;

    OpenObject(StagedObject object, FileAssembler assembler) {
        this.object = object;
        this.assembler = assembler;
    }

    void begin() throws IOException {
        write(assembler.head());
    }

    void append(EncodedBatch.Part part) throws IOException {
        int length = assembler.take(part.bytes());
        object.write(part.bytes().array(), 0, length);
        bytes += length;
        records += part.records();
    }

    long bytes() {
        return bytes;
    }

    WrittenObject finish() throws IOException {
        write(assembler.tail());
        return new WrittenObject(object.finish(), records);
    }

    @Override
    public void close() throws IOException {
        object.close();
    }

    private void write(byte[] source) throws IOException {
        object.write(source, 0, source.length);
        bytes += source.length;
    }
}
