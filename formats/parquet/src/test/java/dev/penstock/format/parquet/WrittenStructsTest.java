package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** Every struct of a file has the bytes that the classes write which Thrift makes of the format. */
class WrittenStructsTest {

    private static final int BEHIND_FOOTER = 8;

    @Property(tries = 100)
    void theBytesAreThoseOfThrift(@ForAll("tables") TypedTable table) throws IOException {
        check(Written.file(ParquetFormat.standard().withMostHeldBytes(0), table.schema(), table.written()));
    }

    @Example
    void manyColumnsAndManyRowGroupsHaveLongLists() throws IOException {
        String[] names = new String[20];
        Arrays.setAll(names, i -> "column " + i);
        RecordBatch batch =
                new BatchBuilder(Schema.ofNames(names)).add((Object[]) names).build();

        byte[] file = Written.file(
                ParquetFormat.standard().withMostHeldBytes(0), batch.schema(), Collections.nCopies(20, batch));

        assertEquals(20, check(file).getRow_groupsSize());
    }

    @Provide
    Arbitrary<TypedTable> tables() {
        return TypedTable.any();
    }

    private static FileMetaData check(byte[] file) throws IOException {
        int footerBytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - BEHIND_FOOTER);
        int footerAt = file.length - BEHIND_FOOTER - footerBytes;

        FileMetaData footer = Util.readFileMetaData(from(file, footerAt));

        assertWritten(file, footerAt, footerBytes, out -> Util.writeFileMetaData(footer, out));
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk chunk : group.getColumns()) {
                checkIndexes(file, chunk);
                checkHeaders(file, chunk);
            }
        }
        return footer;
    }

    private static void checkIndexes(byte[] file, ColumnChunk chunk) throws IOException {
        int columnIndexAt = Math.toIntExact(chunk.getColumn_index_offset());
        var columnIndex = Util.readColumnIndex(from(file, columnIndexAt));
        assertWritten(
                file, columnIndexAt, chunk.getColumn_index_length(), out -> Util.writeColumnIndex(columnIndex, out));
        int offsetIndexAt = Math.toIntExact(chunk.getOffset_index_offset());
        var offsetIndex = Util.readOffsetIndex(from(file, offsetIndexAt));
        assertWritten(
                file, offsetIndexAt, chunk.getOffset_index_length(), out -> Util.writeOffsetIndex(offsetIndex, out));
    }

    /** Walks through the pages of a chunk, which have to end where the chunk does. */
    private static void checkHeaders(byte[] file, ColumnChunk chunk) throws IOException {
        var data = chunk.getMeta_data();
        long begin = data.isSetDictionary_page_offset() ? data.getDictionary_page_offset() : data.getData_page_offset();
        long end = begin + data.getTotal_compressed_size();
        int at = Math.toIntExact(begin);
        while (at < end) {
            InputStream in = from(file, at);
            PageHeader header = Util.readPageHeader(in);
            int length = file.length - at - in.available();
            assertWritten(file, at, length, out -> Util.writePageHeader(header, out));
            at += length + header.getCompressed_page_size();
        }
        assertEquals(end, at);
    }

    private static InputStream from(byte[] file, int at) {
        return new ByteArrayInputStream(file, at, file.length - at);
    }

    private static void assertWritten(byte[] file, int at, int length, Writing library) throws IOException {
        var out = new ByteArrayOutputStream();
        library.write(out);
        assertArrayEquals(out.toByteArray(), Arrays.copyOfRange(file, at, at + length));
    }

    /** Writes a struct. */
    private interface Writing {

        void write(ByteArrayOutputStream out) throws IOException;
    }
}
