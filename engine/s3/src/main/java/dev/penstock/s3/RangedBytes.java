package dev.penstock.s3;

import dev.penstock.connector.RandomAccessBytes;
import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;

/** The bytes of one version of an object; each reading is a request for a range. Used by several threads. */
record RangedBytes(RemoteObject object) implements RandomAccessBytes {

    @Override
    public long size() {
        return object.size();
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        Objects.checkIndex(position, Long.MAX_VALUE);
        if (position > object.size() - length) {
            throw new EOFException("the object %s ends before %d bytes from byte %d; it has %d bytes"
                    .formatted(object.name(), length, position, object.size()));
        }
        if (length > 0) {
            try (ResumingStream in = new ResumingStream(object, position, position + length)) {
                in.readNBytes(target, offset, length);
            }
        }
    }

    @Override
    public void close() {
        // Every reading ends its own connection.
    }
}
