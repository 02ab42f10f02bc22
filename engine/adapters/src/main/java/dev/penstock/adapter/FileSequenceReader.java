package dev.penstock.adapter;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The records of several files, one file after the other; the unit of a chunk is the place of its file.
 *
 * <p>One file at a time is cut into chunks. It is closed when it is cut to its end and all its chunks are decoded.
 */
final class FileSequenceReader implements RecordReader {

    private final List<SourceFile> files;
    private final Schema schema;
    private final int chunkBytes;
    private final Set<OpenFile> open = ConcurrentHashMap.newKeySet();
    /** The file that is being cut, or null between two files. */
    private OpenFile current;

    private int begun;

    FileSequenceReader(List<SourceFile> files, Schema schema, int chunkBytes) {
        this.files = files;
        this.schema = schema;
        this.chunkBytes = chunkBytes;
    }

    @Override
    public Optional<RecordChunk> next() throws IOException {
        while (current != null || begun < files.size()) {
            OpenFile file = current == null ? begin() : current;
            Optional<RecordChunk> chunk = file.next();
            if (chunk.isPresent()) {
                return chunk;
            }
            current = null;
            file.leave();
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (OpenFile file : open) {
            try {
                file.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private OpenFile begin() throws IOException {
        SourceFile file = files.get(begun);
        OpenFile opened = new OpenFile(file, file.read(schema, chunkBytes), begun, open::remove);
        open.add(opened);
        current = opened;
        begun++;
        return opened;
    }
}
