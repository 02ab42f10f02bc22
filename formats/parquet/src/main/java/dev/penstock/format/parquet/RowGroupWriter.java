package dev.penstock.format.parquet;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.RecordWriter;
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

/**
 * Makes each batch a row group.
 *
 * <p>A buffer takes one batch: the bytes of the row group, and behind them what the {@link FooterAssembler} has to know.
 */
final class RowGroupWriter implements RecordWriter {

    /** Big enough for dictionaries and Snappy to pay, small enough that each of many threads can hold one. */
    private static final int BATCH_BYTES = 8 << 20;

    private final List<FileColumn> columns = new ArrayList<>();
    private final CompressionCodec codec;
    private final PageCompressor compressor;

    /** @throws IllegalStateException if the codec needs a library that is not there */
    RowGroupWriter(Schema schema, ParquetCodec codec) {
        for (Field field : schema.fields()) {
            columns.add(new FileColumn(field));
        }
        this.codec = codec.word();
        this.compressor = codec.compressor();
    }

    @Override
    public byte[] head() {
        return FooterAssembler.MAGIC.clone();
    }

    /** @throws IOException if a value is not of the type of its field, or there is a record and no field */
    @Override
    public void encode(RecordBatch batch, ByteBuilder out) throws IOException {
        if (batch.rowCount() == 0) {
            return;
        }
        if (columns.isEmpty()) {
            throw new IOException("a record has 0 fields; the least in a Parquet file is 1");
        }
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

    @Override
    public FileAssembler assembler() {
        return new FooterAssembler(columns);
    }

    @Override
    public int batchBytes() {
        return BATCH_BYTES;
    }

    private static int[] selected(RecordBatch batch) {
        int[] rows = new int[batch.rowCount()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = batch.row(i);
        }
        return rows;
    }
}
