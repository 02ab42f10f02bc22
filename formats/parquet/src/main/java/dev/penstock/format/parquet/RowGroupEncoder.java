package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.Idle;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.CompressionCodec;

/** Makes row groups of batches. Shared by threads. */
final class RowGroupEncoder {

    private final Schema schema;
    private final List<FileColumn> columns = new ArrayList<>();
    private final CompressionCodec codec;
    private final PageCompressor compressor;

    /** As many as threads have encoded at the same time, but for those that are in use. */
    private final Idle<Scratch> idle = new Idle<>();

    /** @throws IllegalStateException if the codec needs a library that is not there */
    RowGroupEncoder(Schema schema, ParquetCodec codec) {
        this.schema = schema;
        for (Field field : schema.fields()) {
            columns.add(new FileColumn(field));
        }
        this.codec = codec.word();
        this.compressor = codec.compressor();
    }

    Schema schema() {
        return schema;
    }

    List<FileColumn> columns() {
        return columns;
    }

    /**
     * Appends a row group, and behind it what is said of it (see {@link EncodedRowGroup}).
     *
     * @throws IOException if a value is not of the type of its field
     */
    void encode(RecordBatch batch, ByteBuilder out) throws IOException {
        Optional<Scratch> taken = idle.take();
        Scratch scratch = taken.isPresent() ? taken.get() : new Scratch();
        encode(batch, out, scratch);
        idle.give(scratch);
    }

    private void encode(RecordBatch batch, ByteBuilder out, Scratch scratch) throws IOException {
        scratch.page().size(0);
        var pages = new PageAppender(compressor, out, scratch.packed());
        var encoder = new ChunkEncoder(codec, pages, scratch);
        int count = batch.rowCount();
        int[] selected = selected(batch, scratch.selected(count));
        List<EncodedChunk> encoded = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            encoded.add(encoder.encode(columns.get(i), batch.column(i), selected, count));
        }
        EncodedRowGroup.append(encoded, count, pages.unpacked(), out);
    }

    private static int[] selected(RecordBatch batch, int[] rows) {
        for (int i = 0; i < batch.rowCount(); i++) {
            rows[i] = batch.row(i);
        }
        return rows;
    }
}
