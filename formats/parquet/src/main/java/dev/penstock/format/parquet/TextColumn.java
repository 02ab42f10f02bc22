package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import java.io.IOException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * A column of optional text, written on its own.
 *
 * <p>Columns are encoded one after the other, so that only one has its dictionary and its pages in memory. Immutable.
 */
final class TextColumn {

    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withWriterVersion(WriterVersion.PARQUET_1_0)
            .withSizeStatisticsEnabled(false)
            .build();

    private final String name;
    private final MessageType schema;
    private final ColumnDescriptor descriptor;

    TextColumn(String name) {
        this.name = name;
        this.schema = new MessageType(
                FooterAssembler.ROOT,
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name));
        this.descriptor = schema.getColumns().get(0);
    }

    /** Returns the column as the footer of a file has it. */
    SchemaElement element() {
        return new SchemaElement(name)
                .setType(Type.BYTE_ARRAY)
                .setRepetition_type(FieldRepetitionType.OPTIONAL)
                .setConverted_type(ConvertedType.UTF8)
                .setLogicalType(LogicalType.STRING(new StringType()));
    }

    /**
     * Appends the selected values of a column.
     *
     * @param offset how many bytes of the row group are there already
     * @return what was appended, with offsets from the beginning of the row group
     */
    ColumnChunk encode(RecordBatch batch, Column values, int offset, ByteBuilder out) throws IOException {
        var pages = new ColumnPages(descriptor.getPrimitiveType());
        try (ColumnWriteStore store = PROPERTIES.newColumnWriteStore(schema, pages)) {
            ColumnWriter writer = store.getColumnWriter(descriptor);
            byte[] bytes = values.bytes();
            int maxLevel = descriptor.getMaxDefinitionLevel();
            for (int i = 0; i < batch.rowCount(); i++) {
                int row = batch.row(i);
                if (values.isNull(row)) {
                    writer.writeNull(0, 0);
                } else {
                    // The column does not change, so a dictionary may point into it.
                    Binary text = Binary.fromConstantByteArray(bytes, values.offset(row), values.length(row));
                    writer.write(text, 0, maxLevel);
                }
                store.endRecord();
            }
            store.flush();
        }
        return pages.finish(name, offset, out);
    }
}
