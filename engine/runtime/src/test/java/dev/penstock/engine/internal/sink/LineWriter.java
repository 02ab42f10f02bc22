package dev.penstock.engine.internal.sink;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import java.nio.charset.StandardCharsets;

/** Writes the first field of each record and a space, after a head of {@code HEAD:}. */
final class LineWriter implements RecordWriter {

    static final String HEAD = "HEAD:";

    @Override
    public byte[] head() {
        return HEAD.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void encode(RecordBatch batch, ByteBuilder out) {
        for (int i = 0; i < batch.rowCount(); i++) {
            out.append(batch.column(0).text(batch.row(i)));
            out.append(" ");
        }
    }
}
