package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.RowGroup;

/** Makes row groups of batches. Immutable, shared by threads. */
final class RowGroupEncoder {

    private final Schema schema;
    private final List<FileColumn> columns = new ArrayList<>();
    private final CompressionCodec codec;
    private final PageCompressor compressor;

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
        var pages = new PageAppender(compressor, out);
        var encoder = new ChunkEncoder(codec, pages);
        int[] selected = selected(batch);
        List<EncodedChunk> encoded = new ArrayList<>(columns.size());
        List<ColumnChunk> chunks = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            EncodedChunk chunk = encoder.encode(columns.get(i), batch.column(i), selected);
            encoded.add(chunk);
            chunks.add(chunk.chunk());
        }
        RowGroup group = new RowGroup(chunks, pages.unpacked(), batch.rowCount());
        group.setTotal_compressed_size(pages.size());
        EncodedRowGroup.append(encoded, group, out);
    }

    private static int[] selected(RecordBatch batch) {
        int[] rows = new int[batch.rowCount()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = batch.row(i);
        }
        return rows;
    }
}
