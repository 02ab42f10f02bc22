package dev.penstock.format.parquet.input;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.format.parquet.ParquetFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Files as the engine puts them together. */
final class WrittenFile {

    private WrittenFile() {}

    static byte[] of(RecordBatch batch) throws IOException {
        return of(ParquetFormat.standard(), batch.schema(), List.of(batch));
    }

    static byte[] of(ParquetFormat format, Schema schema, List<RecordBatch> batches) throws IOException {
        RecordWriter writer = format.writer(schema);
        FileAssembler assembler = writer.assembler();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(assembler.head());
        for (RecordBatch batch : batches) {
            ByteBuilder out = new ByteBuilder(16);
            writer.encode(batch, out);
            file.write(out.array(), 0, assembler.take(out));
        }
        file.writeBytes(assembler.tail());
        return file.toByteArray();
    }
}
