package dev.penstock.engine.internal.sink;

import dev.penstock.connector.StagedObject;
import java.io.Closeable;
import java.io.IOException;

/** An object that is being written. Used by one thread at a time. */
final class OpenObject implements Closeable {

    private final StagedObject object;
    private long bytes;
    private long records;

    OpenObject(StagedObject object, byte[] head) throws IOException {
        this.object = object;
        write(head, head.length);
    }

    void append(EncodedBatch.Part part) throws IOException {
        write(part.bytes().array(), part.bytes().size());
        records += part.records();
    }

    long bytes() {
        return bytes;
    }

    WrittenObject finish() throws IOException {
        return new WrittenObject(object.finish(), records);
    }

    @Override
    public void close() throws IOException {
        object.close();
    }

    private void write(byte[] source, int length) throws IOException {
        object.write(source, 0, length);
        bytes += length;
    }
}
