package dev.penstock.adapter;

import dev.penstock.connector.RandomAccessBytes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The bytes of an opened file. A file that is replaced stays the one that was opened. */
final class FileBytes implements RandomAccessBytes {

    private final FileChannel channel;
    private final long size;

    private FileBytes(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /** @param options besides reading, such as not to follow links */
    static FileBytes open(Path file, OpenOption... options) throws IOException {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(StandardOpenOption.READ);
        FileChannel channel = FileChannel.open(file, all);
        boolean opened = false;
        try {
            FileBytes bytes = new FileBytes(channel, channel.size());
            opened = true;
            return bytes;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        Objects.checkIndex(position, Long.MAX_VALUE);
        ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, position + length - buffer.remaining());
            if (count < 0) {
                throw new EOFException("the file ends before byte " + (position + length) + " of " + size);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
