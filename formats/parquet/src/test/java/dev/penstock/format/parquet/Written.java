package dev.penstock.format.parquet;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Files as the engine puts them together. */
final class Written {

    private Written() {}

    static byte[] file(RecordBatch batch) throws IOException {
        return file(batch.schema(), List.of(batch));
    }

    static byte[] file(Schema schema, List<RecordBatch> batches) throws IOException {
        return file(ParquetFormat.standard(), schema, batches);
    }

    static byte[] file(ParquetFormat format, Schema schema, List<RecordBatch> batches) throws IOException {
        RecordWriter writer = format.writer(schema);
        FileAssembler assembler = writer.assembler();
        var file = new ByteArrayOutputStream();
        file.writeBytes(assembler.head());
        for (RecordBatch batch : batches) {
            append(assembler, encode(writer, batch), file);
        }
        file.writeBytes(assembler.tail());
        return file.toByteArray();
    }

    static ByteBuilder encode(RecordWriter writer, RecordBatch batch) throws IOException {
        var out = new ByteBuilder(16);
        writer.encode(batch, out);
        return out;
    }

    static void append(FileAssembler assembler, ByteBuilder encoded, ByteArrayOutputStream file) throws IOException {
        int length = assembler.take(encoded);
        file.write(encoded.array(), 0, length);
    }
}
