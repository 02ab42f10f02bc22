package dev.penstock.adapter;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * An object that is being written to a file in a staging folder. Used by one thread at a time.
 *
 * <p>The file is open only while bytes go to it, and nothing is kept in memory: a run may write thousands of partitions at
 * once, and a process has few descriptors. Writers gather small pieces themselves.
 */
final class StagedFile implements StagedObject {

    private final Path file;
    private final String executionId;
    private final String bucket;
    private final String key;
    private long bytes;
    private boolean finished;
    private boolean closed;

    /** @param file where the bytes go; it is there, and empty */
    StagedFile(Path file, String executionId, String bucket, String key) {
        this.file = file;
        this.executionId = executionId;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, source.length);
        try (FileChannel channel = FileChannel.open(file, WRITE, APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(source, offset, length);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
        bytes += length;
    }

    @Override
    public StagedReference finish() throws IOException {
        requireOpen();
        OwnerOnly.lift(file);
        finished = true;
        return new StagedReference(executionId, bucket, key, StagingArea.handle(file), bytes);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (!finished) {
            Files.deleteIfExists(file);
        }
    }

    private void requireOpen() {
        if (finished || closed) {
            throw new IllegalStateException(
                    "the object " + ObjectName.of(bucket, key) + " is " + (finished ? "finished" : "closed"));
        }
    }
}
