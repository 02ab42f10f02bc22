package dev.penstock.bench;

import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.xerial.snappy.Snappy;

/** A Parquet file in memory by the column writers of Apache Parquet, without Hadoop. Used by one thread. */
final class ApacheParquet {

    /** As long as in our files. */
    private static final int BOUND_BYTES = 64;

    private final MessageType schema;
    private final FieldType[] types;
    private final Object[][] values;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);

    /** Makes the values of all cells. */
    ApacheParquet(TypedLines lines) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        types = new FieldType[lines.schema().size()];
        for (int i = 0; i < types.length; i++) {
            Field field = lines.schema().field(i);
            types[i] = field.type();
            message.addField(type(field));
        }
        schema = message.named("schema");
        values = new Object[lines.cells().length][types.length];
        for (int row = 0; row < values.length; row++) {
            for (int i = 0; i < types.length; i++) {
                values[row][i] = value(types[i], lines.cells()[row][i]);
            }
        }
    }

    /** Returns the last file that was written. */
    byte[] file() {
        return file.toByteArray();
    }

    /** Writes a file of one row group in place of the last one, and returns how many bytes it has. */
    int write() throws IOException {
        file.reset();
        ParquetProperties properties = ParquetProperties.builder().build();
        try (ParquetFileWriter out = new ParquetFileWriter(
                new Memory(file),
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                Memory.BLOCK_BYTES,
                0,
                (FileEncryptionProperties) null,
                properties)) {
            out.start();
            writeRows(properties, out);
            out.end(new HashMap<>());
        }
        return file.size();
    }

    private void writeRows(ParquetProperties properties, ParquetFileWriter out) throws IOException {
        var pages = new ColumnChunkPageWriteStore(
                new SnappyPages(), schema, new HeapByteBufferAllocator(), BOUND_BYTES, true);
        try (ColumnWriteStore store = properties.newColumnWriteStore(schema, pages)) {
            ColumnWriter[] writers = new ColumnWriter[types.length];
            for (int i = 0; i < writers.length; i++) {
                writers[i] = store.getColumnWriter(schema.getColumns().get(i));
            }
            for (Object[] row : values) {
                for (int i = 0; i < writers.length; i++) {
                    write(types[i], row[i], writers[i]);
                }
                store.endRecord();
            }
            out.startBlock(values.length);
            store.flush();
            pages.flushToFileWriter(out);
            out.endBlock();
        }
    }

    private static void write(FieldType type, Object value, ColumnWriter writer) {
        switch (type) {
            case INT32, DATE -> writer.write((int) value, 0, 1);
            case INT64 -> writer.write((long) value, 0, 1);
            case DOUBLE -> writer.write((double) value, 0, 1);
            case STRING -> writer.write((Binary) value, 0, 1);
            case ANY, BOOLEAN, DECIMAL, TIMESTAMP, JSON -> throw new IllegalArgumentException("type is " + type);
        }
    }

    private static Object value(FieldType type, String cell) {
        return switch (type) {
            case INT32 -> Integer.parseInt(cell);
            case DATE -> (int) LocalDate.parse(cell).toEpochDay();
            case INT64 -> Long.parseLong(cell);
            case DOUBLE -> Double.parseDouble(cell);
            case STRING -> Binary.fromString(cell);
            case ANY, BOOLEAN, DECIMAL, TIMESTAMP, JSON -> throw new IllegalArgumentException("type is " + type);
        };
    }

    private static Type type(Field field) {
        String name = field.name();
        return switch (field.type()) {
            case INT32 -> Types.optional(PrimitiveTypeName.INT32).named(name);
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case INT64 -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case ANY, BOOLEAN, DECIMAL, TIMESTAMP, JSON ->
                throw new IllegalArgumentException("type is " + field.type());
        };
    }

    /** Packs pages as Apache Parquet does it with Hadoop. */
    private static final class SnappyPages implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            return BytesInput.from(Snappy.compress(page.toByteArray()));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.SNAPPY;
        }

        @Override
        public void release() {
            // There is nothing to give back.
        }
    }

    /** A file that is written into memory. */
    private record Memory(ByteArrayOutputStream bytes) implements OutputFile {

        static final int BLOCK_BYTES = 1 << 20;

        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new PositionOutputStream() {
                @Override
                public long getPos() {
                    return bytes.size();
                }

                @Override
                public void write(int value) {
                    bytes.write(value);
                }

                @Override
                public void write(byte[] source, int offset, int length) {
                    bytes.write(source, offset, length);
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return BLOCK_BYTES;
        }
    }
}
