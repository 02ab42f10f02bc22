package dev.penstock.format.parquet.input;

import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the records of a file. Its chunks are decoded when they are taken, because columns change their pages at
 * different rows.
 */
final class ParquetReader implements RecordReader {

    private final String object;
    private final RandomAccessBytes file;
    private final Gathered gathered;
    private final RowGroups groups;
    private final int chunkBytes;
    private int begun;
    private Optional<RowGroupReader> current = Optional.empty();

    /** @param chunkBytes about how many bytes the records of a chunk take */
    ParquetReader(String object, RandomAccessBytes file, Gathered gathered, RowGroups groups, int chunkBytes) {
        this.object = object;
        this.file = file;
        this.gathered = gathered;
        this.groups = groups;
        this.chunkBytes = chunkBytes;
    }

    @Override
    public Optional<RecordChunk> next() throws IOException {
        return Boundary.guard(object, this::decode);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Optional<RecordChunk> decode() throws IOException, MalformedException {
        int rows = 0;
        long bytes = 0;
        while (gathered.bytes(rows) < chunkBytes && (current.isPresent() || begun < groups.size())) {
            RowGroupReader group = current.isPresent() ? current.get() : groups.open(begun++);
            current = Optional.of(group);
            while (!group.isDone() && gathered.bytes(rows) < chunkBytes) {
                rows += group.append(chunkBytes - gathered.bytes(rows));
            }
            bytes += group.newBytes();
            if (group.isDone()) {
                group.finish();
                current = Optional.empty();
            }
        }
        return rows == 0 ? Optional.empty() : Optional.of(new DecodedChunk(gathered.take(rows), bytes));
    }
}
