package dev.penstock.format.parquet.input;

import dev.penstock.connector.RandomAccessBytes;
import java.util.ArrayList;
import java.util.List;

/** The row groups of a file, as far as some fields need them. Immutable but for the fields. */
final class RowGroups {

    private static final int MOST_AHEAD = 1 << 20;
    private static final int LEAST_AHEAD = 1 << 14;
    private static final int ALL_AHEAD = 8 << 20;

    private final RandomAccessBytes file;
    private final FileFooter footer;
    private final ParquetInputOptions options;
    private final List<FieldColumn> flat = new ArrayList<>();
    private final List<FieldColumn> nested = new ArrayList<>();
    /** The column chunks that are needed, by row group; those of the flat fields come first. */
    private final List<List<ColumnChunkPlace>> chunks = new ArrayList<>();

    RowGroups(RandomAccessBytes file, FileFooter footer, ParquetInputOptions options, List<FieldColumn> fields)
            throws MalformedException {
        this.file = file;
        this.footer = footer;
        this.options = options;
        for (FieldColumn field : fields) {
            (field instanceof NestedColumn ? nested : flat).add(field);
        }
        List<ColumnChunkPlace> all = new ArrayList<>();
        for (int i = 0; i < footer.groups().size(); i++) {
            List<ColumnChunkPlace> group = places(i);
            chunks.add(group);
            all.addAll(group.stream().filter(chunk -> chunk.levels() > 0).toList());
        }
        FileFooter.checkDisjoint(all);
    }

    /** Returns how many there are. */
    int size() {
        return chunks.size();
    }

    /** Begins to read one. */
    RowGroupReader open(int index) {
        List<ColumnChunkPlace> group = chunks.get(index);
        HeldBytes held = new HeldBytes(options.maxHeldBytes());
        int ahead = Math.max(LEAST_AHEAD, Math.min(MOST_AHEAD, ALL_AHEAD / Math.max(1, group.size())));
        List<LeafReader> readers = new ArrayList<>();
        for (ColumnChunkPlace chunk : group) {
            ChunkStream in = new ChunkStream(file, chunk.from(), chunk.readEnd(), ahead);
            readers.add(new LeafReader(chunk, new PageReader(in, chunk, held, options.maxPageBytes())));
        }
        int next = begin(flat, readers, 0);
        begin(nested, readers, next);
        return new RowGroupReader(
                flat, nested, readers, footer.groups().get(index).getNum_rows());
    }

    private List<ColumnChunkPlace> places(int index) throws MalformedException {
        List<ColumnChunkPlace> places = new ArrayList<>();
        for (FieldColumn field : flat) {
            add(field, index, places);
        }
        for (FieldColumn field : nested) {
            add(field, index, places);
        }
        return places;
    }

    private void add(FieldColumn field, int index, List<ColumnChunkPlace> places) throws MalformedException {
        for (LeafNode leaf : field.leaves()) {
            places.add(ColumnChunkPlace.of(footer.groups().get(index), index + 1, leaf, footer.begin()));
        }
    }

    private static int begin(List<FieldColumn> fields, List<LeafReader> readers, int from) {
        int next = from;
        for (FieldColumn field : fields) {
            int end = next + field.leaves().size();
            field.begin(readers.subList(next, end));
            next = end;
        }
        return next;
    }
}
