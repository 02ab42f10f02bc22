package dev.penstock.format.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;

/** What stands behind the last row group of a file: the indexes of the pages, and the footer. */
final class FileEnd {

    static final String CREATED_BY = "penstock version 0.1.0";

    private static final String ROOT = "schema";
    private static final int VERSION = 1;

    private FileEnd() {}

    /**
     * Appends the indexes of column chunks and tells the chunks where they are.
     *
     * @param position where in the file {@code out} begins
     */
    static void appendIndexes(List<EncodedChunk> chunks, long position, ByteArrayOutputStream out) throws IOException {
        for (EncodedChunk chunk : chunks) {
            int begin = out.size();
            Util.writeColumnIndex(chunk.columnIndex(), out);
            chunk.chunk().setColumn_index_offset(position + begin);
            chunk.chunk().setColumn_index_length(out.size() - begin);
        }
        for (EncodedChunk chunk : chunks) {
            int begin = out.size();
            Util.writeOffsetIndex(chunk.offsetIndex(), out);
            chunk.chunk().setOffset_index_offset(position + begin);
            chunk.chunk().setOffset_index_length(out.size() - begin);
        }
    }

    static void appendFooter(List<FileColumn> columns, List<RowGroup> groups, ByteArrayOutputStream out)
            throws IOException {
        List<SchemaElement> schema = new ArrayList<>(columns.size() + 1);
        schema.add(new SchemaElement(ROOT).setNum_children(columns.size()));
        for (FileColumn column : columns) {
            schema.add(column.element());
        }
        long rows = 0;
        for (RowGroup group : groups) {
            rows += group.getNum_rows();
        }
        var footer = new FileMetaData(VERSION, schema, rows, groups);
        footer.setCreated_by(CREATED_BY);
        // Without an order the least and greatest values are not looked at.
        footer.setColumn_orders(Collections.nCopies(columns.size(), ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())));
        int begin = out.size();
        Util.writeFileMetaData(footer, out);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(out.size() - begin)
                .array());
        out.writeBytes(FooterAssembler.MAGIC);
    }
}
