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
 * <p>The file stays open from one write to the next, unless there is a pause between them: a run may write thousands of
 * partitions at once, and a process has few descriptors. Nothing is kept in memory: writers gather small pieces themselves.
 */
final class StagedFile implements StagedObject {

    private final Path file;
    private final String executionId;
    private final String bucket;
    private final String key;

    /** Open between two writes, null while it is not. */
    private FileChannel channel;

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
        if (channel == null) {
            channel = FileChannel.open(file, WRITE, APPEND);
        }
        ByteBuffer rest = ByteBuffer.wrap(source, offset, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        bytes += length;
    }

    @Override
    public void pause() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public StagedReference finish() throws IOException {
        requireOpen();
        pause();
        OwnerOnly.lift(file);
        finished = true;
        return new StagedReference(executionId, bucket, key, StagingArea.handle(file), bytes);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            pause();
        } finally {
            if (!finished) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void requireOpen() {
        if (finished || closed) {
            throw new IllegalStateException(
                    "the object " + ObjectName.of(bucket, key) + " is " + (finished ? "finished" : "closed"));
        }
    }
}
