package dev.penstock.format.parquet;

import dev.penstock.data.FieldType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Writes tables with the column writers of Apache Parquet, as the judge of our own. */
final class ApacheWriter {

    private static final int PAGE_SIZE = 1 << 20;

    private ApacheWriter() {}

    static MessageType schema(TypedTable table) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (int i = 0; i < table.types().size(); i++) {
            schema.addField(type("f" + i, table.types().get(i)));
        }
        return schema.named("schema");
    }

    static byte[] file(TypedTable table) throws IOException {
        Path path = Files.createTempFile("apache", ".parquet");
        ParquetProperties properties = ParquetProperties.builder().build();
        try (ParquetFileWriter file = new ParquetFileWriter(
                new LocalOutputFile(path),
                schema(table),
                ParquetFileWriter.Mode.OVERWRITE,
                1 << 20,
                0,
                (FileEncryptionProperties) null,
                properties)) {
            file.start();
            for (List<List<TypedValue>> records : table.batches()) {
                if (!records.isEmpty()) {
                    append(table, records, properties, file);
                }
            }
            file.end(new HashMap<>());
            return Files.readAllBytes(path);
        } finally {
            Files.delete(path);
        }
    }

    private static void append(
            TypedTable table, List<List<TypedValue>> records, ParquetProperties properties, ParquetFileWriter file)
            throws IOException {
        MessageType schema = schema(table);
        var pages =
                new ColumnChunkPageWriteStore(new Unpacked(), schema, new HeapByteBufferAllocator(), PAGE_SIZE, true);
        try (ColumnWriteStore store = properties.newColumnWriteStore(schema, pages)) {
            for (List<TypedValue> record : records) {
                for (int i = 0; i < record.size(); i++) {
                    append(
                            record.get(i).found(),
                            store.getColumnWriter(schema.getColumns().get(i)));
                }
                store.endRecord();
            }
            file.startBlock(records.size());
            store.flush();
            pages.flushToFileWriter(file);
            file.endBlock();
        }
    }

    private static void append(Object value, ColumnWriter writer) {
        if (value == null) {
            writer.writeNull(0, 0);
        } else if (value instanceof Boolean flag) {
            writer.write(flag, 0, 1);
        } else if (value instanceof Integer number) {
            writer.write(number, 0, 1);
        } else if (value instanceof Long number) {
            writer.write(number, 0, 1);
        } else if (value instanceof Double number) {
            writer.write(number, 0, 1);
        } else {
            writer.write(Binary.fromString((String) value), 0, 1);
        }
    }

    private static Type type(String name, FieldType type) {
        return switch (type) {
            case ANY, STRING, JSON ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case INT32 -> Types.optional(PrimitiveTypeName.INT32).named(name);
            case INT64 -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case DOUBLE, DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case TIMESTAMP ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS))
                        .named(name);
        };
    }
}
