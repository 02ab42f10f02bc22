package dev.penstock.adapter;

import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** An object that is being written to a file in a staging folder. Used by one thread at a time. */
final class StagedFile implements StagedObject {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final Path file;
    private final FileChannel channel;
    private final String executionId;
    private final String bucket;
    private final String key;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private long bytes;
    private boolean finished;

    /**
     * @param file where the bytes go
     * @param channel the file, open for writing; closed with the object
     */
    StagedFile(Path file, FileChannel channel, String executionId, String bucket, String key) {
        this.file = file;
        this.channel = channel;
        this.executionId = executionId;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, source.length);
        int from = offset;
        int end = offset + length;
        while (from < end) {
            if (!buffer.hasRemaining()) {
                drain();
            }
            int count = Math.min(end - from, buffer.remaining());
            buffer.put(source, from, count);
            from += count;
        }
        bytes += length;
    }

    @Override
    public StagedReference finish() throws IOException {
        requireOpen();
        drain();
        // The file is handed to the operating system and not forced to the disk. A commit that survives the loss of
        // power forces it here, before the reference to it can be written down.
        channel.close();
        OwnerOnly.lift(file);
        finished = true;
        return new StagedReference(executionId, bucket, key, StagingArea.handle(file), bytes);
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            channel.close();
            Files.deleteIfExists(file);
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private void requireOpen() {
        if (finished || !channel.isOpen()) {
            throw new IllegalStateException(
                    "the object " + ObjectName.of(bucket, key) + " is " + (finished ? "finished" : "closed"));
        }
    }
}
