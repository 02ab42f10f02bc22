package dev.penstock.format.parquet;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;

/**
 * Makes each batch a row group, or, if it is small, a fragment that the {@link FooterAssembler} puts together with others.
 *
 * <p>A buffer takes one batch: the bytes of the row group, and behind them what the assembler has to know.
 */
final class RowGroupWriter implements RecordWriter {

    /** Big enough for dictionaries and Snappy to pay, small enough that each of many threads can hold one. */
    private static final int BATCH_BYTES = 8 << 20;

    private final RowGroupEncoder encoder;
    private final HeldBytes held;

    /**
     * @param mostHeld how many bytes of fragments all open files hold at most
     * @throws IllegalStateException if the codec needs a library that is not there
     */
    RowGroupWriter(Schema schema, ParquetCodec codec, long mostHeld) {
        this.encoder = new RowGroupEncoder(schema, codec);
        this.held = new HeldBytes(mostHeld);
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
        if (encoder.columns().isEmpty()) {
            throw new IOException("a record has 0 fields; the least in a Parquet file is 1");
        }
        if (held.most() > 0 && RowFragment.isSmall(batch)) {
            RowFragment.append(batch, out);
            EncodedRowGroup.appendNone(out);
        } else {
            encoder.encode(batch, out);
        }
    }

    @Override
    public FileAssembler assembler() {
        return new FooterAssembler(encoder, held);
    }

    @Override
    public int batchBytes() {
        return BATCH_BYTES;
    }
}
