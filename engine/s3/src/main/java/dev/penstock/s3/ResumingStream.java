package dev.penstock.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object, one after the other, which goes on where it was when a connection breaks.
 *
 * <p>It gives up when a number of connections in a row has brought no byte. Used by one thread at a time.
 */
final class ResumingStream extends InputStream {

    private final RemoteObject object;
    private final long end;
    private ResponseInputStream<GetObjectResponse> stream;
    private long position;
    private int failures;
    private boolean checked;
    private boolean closed;

    /** @param end the position behind the last byte that is read */
    ResumingStream(RemoteObject object, long position, long end) throws IOException {
        this.object = object;
        this.position = position;
        this.end = end;
        this.stream = object.open(position, end);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (closed) {
            throw new IOException("the stream of " + object.name() + " is closed");
        }
        if (length == 0) {
            return 0;
        }
        while (position < end) {
            Exception failure = new EOFException("the connection ended");
            try {
                int count = stream.read(target, offset, (int) Math.min(length, end - position));
                if (count > 0) {
                    position += count;
                    failures = 0;
                    return count;
                }
            } catch (IOException | SdkException | UncheckedIOException e) {
                failure = e;
            }
            resume(failure);
        }
        requireChecksum();
        return -1;
    }

    @Override
    public int available() throws IOException {
        return closed || position >= end ? 0 : stream.available();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            // Closing a response reads what is left of it, which may be gigabytes.
            if (position < end) {
                stream.abort();
            } else {
                closeQuietly();
            }
        }
    }

    private void resume(Exception failure) throws IOException {
        stream.abort();
        failures++;
        if (failures >= object.requests().policy().attempts()
                || Thread.currentThread().isInterrupted()) {
            throw brokenOff(failure);
        }
        try {
            object.requests().pause(failures, "reading " + object.name());
            stream = object.open(position, end);
        } catch (IOException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    private IOException brokenOff(Exception failure) {
        return new IOException(
                "reading %s failed: it broke off %d times at byte %d of %d: %s"
                        .formatted(
                                object.name(),
                                failures,
                                position,
                                object.size(),
                                ObjectName.printable(String.valueOf(failure.getMessage()))),
                failure);
    }

    /** The client compares the checksum of the object, if the server sent one, when it sees the end of the stream. */
    private void requireChecksum() throws IOException {
        if (checked) {
            return;
        }
        checked = true;
        try {
            if (stream.read() >= 0) {
                throw new IOException("reading %s failed: the server sends more than %d bytes"
                        .formatted(object.name(), object.size()));
            }
        } catch (SdkException e) {
            throw new IOException("reading " + object.name() + " failed: " + e.getMessage(), e);
        }
    }

    private void closeQuietly() {
        try {
            stream.close();
        } catch (IOException | SdkException | UncheckedIOException e) {
            // Every byte was read; a connection that cannot be given back is no loss.
            stream.abort();
        }
    }
}
