package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.penstock.connector.FileAssembler;
import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;

/** Puts row groups behind each other and ends the file with where they are. */
final class FooterAssembler implements FileAssembler {

    static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
    static final String ROOT = "schema";

    private static final int VERSION = 1;
    private static final String CREATED_BY = "penstock";

    private final List<TextColumn> columns;
    private final List<RowGroup> groups = new ArrayList<>();
    private long position = MAGIC.length;
    private long rows;

    FooterAssembler(List<TextColumn> columns) {
        this.columns = columns;
    }

    @Override
    public byte[] head() {
        return MAGIC.clone();
    }

    @Override
    public int take(ByteBuilder encoded) throws IOException {
        if (encoded.size() == 0) {
            return 0;
        }
        EncodedRowGroup taken = EncodedRowGroup.of(encoded);
        RowGroup group = taken.group();
        group.setFile_offset(position);
        for (ColumnChunk chunk : group.getColumns()) {
            move(chunk.getMeta_data());
        }
        groups.add(group);
        rows += group.getNum_rows();
        position += taken.length();
        return taken.length();
    }

    @Override
    public byte[] tail() throws IOException {
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement(ROOT).setNum_children(columns.size()));
        for (TextColumn column : columns) {
            schema.add(column.element());
        }
        FileMetaData footer = new FileMetaData(VERSION, schema, rows, groups);
        footer.setCreated_by(CREATED_BY);
        // Without an order the least and greatest values are not looked at.
        footer.setColumn_orders(Collections.nCopies(columns.size(), ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())));
        var bytes = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, bytes);
        int length = bytes.size();
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array());
        bytes.writeBytes(MAGIC);
        return bytes.toByteArray();
    }

    private void move(ColumnMetaData meta) {
        meta.setData_page_offset(meta.getData_page_offset() + position);
        if (meta.isSetDictionary_page_offset()) {
            meta.setDictionary_page_offset(meta.getDictionary_page_offset() + position);
        }
    }
}
