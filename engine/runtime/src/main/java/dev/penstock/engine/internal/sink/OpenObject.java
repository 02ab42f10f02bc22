package dev.penstock.engine.internal.sink;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.StagedObject;
import dev.penstock.data.ByteBuilder;
import java.io.Closeable;
import java.io.IOException;

/**
 * An object that is being written. Used by one thread at a time.
 *
 * <p>Small pieces are kept until they are worth a write: a run may write many thousands of partitions at once, of a few
 * records each in a batch.
 */
final class OpenObject implements Closeable {

    /** Pieces of this size are written at once. */
    private static final int WORTH_A_WRITE = 64 * 1024;

    private final StagedObject object;
    private final FileAssembler assembler;
    private ByteBuilder kept = new ByteBuilder(0);
    private long bytes;
    private long records;

    OpenObject(StagedObject object, FileAssembler assembler) {
        this.object = object;
        this.assembler = assembler;
    }

    void begin() {
        byte[] head = assembler.head();
        put(head, head.length);
    }

    /** @param isOneOfFew whether the object may hold memory and an open file until the next part */
    void append(EncodedBatch.Part part, boolean isOneOfFew) throws IOException {
        int length = assembler.take(part.bytes());
        if (kept.size() + length < WORTH_A_WRITE) {
            put(part.bytes().array(), length);
        } else {
            write();
            object.write(part.bytes().array(), 0, length);
            bytes += length;
            if (!isOneOfFew) {
                flush();
            }
        }
        records += part.records();
    }

    /** Returns how many bytes the object has, written or kept. */
    long bytes() {
        return bytes;
    }

    /** Returns how many bytes are kept in memory. */
    int kept() {
        return kept.size();
    }

    /** Writes what is kept, and gives its memory and an open file back. */
    void flush() throws IOException {
        write();
        kept = new ByteBuilder(0);
        object.pause();
    }

    private void write() throws IOException {
        if (kept.size() > 0) {
            object.write(kept.array(), 0, kept.size());
            kept.size(0);
        }
    }

    WrittenObject finish() throws IOException {
        byte[] tail = assembler.tail();
        put(tail, tail.length);
        flush();
        return new WrittenObject(object.finish(), records);
    }

    @Override
    public void close() throws IOException {
        object.close();
    }

    private void put(byte[] source, int length) {
        kept.append(source, 0, length);
        bytes += length;
    }
}
