package dev.penstock.engine.internal.sink;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import java.nio.charset.StandardCharsets;

/** Writes what a {@link LineWriter} writes, and at the end of a file how many batches it has and of how many records. */
final class CountingWriter implements RecordWriter {

    private final LineWriter lines = new LineWriter();

    @Override
    public byte[] head() {
        return lines.head();
    }

    /** The last byte of a batch is for the assembler: the number of records. */
    @Override
    public void encode(RecordBatch batch, ByteBuilder out) {
        lines.encode(batch, out);
        out.append((byte) batch.rowCount());
    }

    @Override
    public FileAssembler assembler() {
        return new Count();
    }

    private static final class Count implements FileAssembler {

        private int batches;
        private int records;

        @Override
        public byte[] head() {
            return bytes("BEGIN:");
        }

        @Override
        public int take(ByteBuilder encoded) {
            batches++;
            records += encoded.array()[encoded.size() - 1];
            return encoded.size() - 1;
        }

        @Override
        public byte[] tail() {
            return bytes(":END " + batches + " " + records);
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
