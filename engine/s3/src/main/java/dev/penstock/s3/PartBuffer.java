package dev.penstock.s3;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The bytes of one part, until the server has them.
 *
 * <p>They are in memory as far as the budget allows. When it is used up, by thousands of objects at once, the part goes on
 * in a temporary file, which is open only while bytes go to it. Used by one thread at a time.
 */
final class PartBuffer {

    private final BufferBudget budget;
    private final Path spillFolder;
    private final List<byte[]> chunks = new ArrayList<>();
    private final CRC32 crc32 = new CRC32();
    private int usedOfLast = BufferBudget.CHUNK_BYTES;
    private Optional<Path> file = Optional.empty();
    private int bytes;

    /** @param spillFolder where the temporary file goes */
    PartBuffer(BufferBudget budget, Path spillFolder) {
        this.budget = budget;
        this.spillFolder = spillFolder;
    }

    int bytes() {
        return bytes;
    }

    int checksum() {
        return (int) crc32.getValue();
    }

    void append(byte[] source, int offset, int length) throws IOException {
        crc32.update(source, offset, length);
        int from = offset;
        int left = length;
        while (left > 0) {
            if (usedOfLast == BufferBudget.CHUNK_BYTES && !addChunk()) {
                spill(source, from, left);
                break;
            }
            int count = Math.min(left, BufferBudget.CHUNK_BYTES - usedOfLast);
            System.arraycopy(source, from, chunks.get(chunks.size() - 1), usedOfLast, count);
            usedOfLast += count;
            from += count;
            left -= count;
        }
        bytes += length;
    }

    /** Opens the bytes from their beginning; any number of times, as the client reads them again for a new attempt. */
    InputStream open() {
        List<InputStream> streams = new ArrayList<>();
        try {
            if (file.isPresent()) {
                streams.add(Files.newInputStream(file.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < chunks.size(); i++) {
            streams.add(new ByteArrayInputStream(chunks.get(i), 0, usedOf(i)));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    /** Forgets the bytes. Idempotent. */
    void release() throws IOException {
        dropChunks();
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
            file = Optional.empty();
        }
    }

    private boolean addChunk() {
        if (!budget.take()) {
            return false;
        }
        chunks.add(new byte[BufferBudget.CHUNK_BYTES]);
        usedOfLast = 0;
        return true;
    }

    /** Moves what is in memory to the file, and more bytes behind it. */
    private void spill(byte[] source, int offset, int length) throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(Files.createTempFile(spillFolder, "penstock-part-", ".tmp"));
        }
        try (OutputStream out = Files.newOutputStream(file.get(), APPEND)) {
            for (int i = 0; i < chunks.size(); i++) {
                out.write(chunks.get(i), 0, usedOf(i));
            }
            out.write(source, offset, length);
        }
        dropChunks();
    }

    private int usedOf(int chunk) {
        return chunk == chunks.size() - 1 ? usedOfLast : BufferBudget.CHUNK_BYTES;
    }

    private void dropChunks() {
        budget.giveBack(chunks.size());
        chunks.clear();
        usedOfLast = BufferBudget.CHUNK_BYTES;
    }
}
