package dev.penstock.format.parquet;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;

/**
 * Makes each batch a row group.
 *
 * <p>A buffer takes one batch: the bytes of the row group, and behind them what the {@link FooterAssembler} has to know.
 */
final class RowGroupWriter implements RecordWriter {

    /** Big enough for dictionaries and Snappy to pay, small enough that each of many threads can hold one. */
    private static final int BATCH_BYTES = 8 << 20;

    private final List<TextColumn> columns = new ArrayList<>();

    RowGroupWriter(Schema schema) {
        for (String name : schema.names()) {
            columns.add(new TextColumn(name));
        }
    }

    @Override
    public byte[] head() {
        return FooterAssembler.MAGIC.clone();
    }

    /** @throws IOException if there is a record and the schema has no fields */
    @Override
    public void encode(RecordBatch batch, ByteBuilder out) throws IOException {
        if (batch.rowCount() == 0) {
            return;
        }
        if (columns.isEmpty()) {
            throw new IOException("a record has 0 fields; the least in a Parquet file is 1");
        }
        int begin = out.size();
        long unpacked = 0;
        List<ColumnChunk> chunks = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            int offset = out.size() - begin;
            ColumnChunk chunk = columns.get(i).encode(batch, batch.column(i), offset, out);
            unpacked += chunk.getMeta_data().getTotal_uncompressed_size();
            chunks.add(chunk);
        }
        RowGroup group = new RowGroup(chunks, unpacked, batch.rowCount());
        group.setFile_offset(0);
        group.setTotal_compressed_size(out.size() - begin);
        EncodedRowGroup.append(group, out);
    }

    @Override
    public FileAssembler assembler() {
        return new FooterAssembler(columns);
    }

    @Override
    public int batchBytes() {
        return BATCH_BYTES;
    }
}
