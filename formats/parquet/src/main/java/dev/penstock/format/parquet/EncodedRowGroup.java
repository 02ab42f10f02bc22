package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * A row group on its way to the footer of its file: what is said of it, as bytes, because many row groups of many open
 * files may wait for the ends of those.
 *
 * @param position where the row group begins in the file
 * @param length how many bytes of the file it takes
 * @param said what is said of it, with offsets from the beginning of the row group
 */
record EncodedRowGroup(long position, int length, byte[] said) {

    /** Appends what is said of the row group that a buffer ends with. */
    static void append(List<EncodedChunk> chunks, RowGroup group, ByteBuilder out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        // A footer with one row group and no columns: the format has a reader and a writer for no less.
        Util.writeFileMetaData(new FileMetaData(0, List.of(), 0, List.of(group)), bytes);
        for (EncodedChunk chunk : chunks) {
            Util.writeColumnIndex(chunk.columnIndex(), bytes);
            Util.writeOffsetIndex(chunk.offsetIndex(), bytes);
        }
        out.append(bytes.toByteArray());
        out.append(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.size()).array());
    }

    /** Takes the row group of a buffer that is not empty. */
    static EncodedRowGroup of(ByteBuilder encoded, long position) {
        int end = encoded.size() - Integer.BYTES;
        int length = end - ByteBuffer.wrap(encoded.array()).getInt(end);
        return new EncodedRowGroup(position, length, Arrays.copyOfRange(encoded.array(), length, end));
    }

    /** Returns what the footer says, with offsets from the beginning of the file, and its chunks with their indexes. */
    RowGroup read(List<EncodedChunk> chunks) throws IOException {
        var in = new ByteArrayInputStream(said);
        RowGroup group = Util.readFileMetaData(in).getRow_groups().get(0);
        group.setFile_offset(position);
        for (ColumnChunk chunk : group.getColumns()) {
            var read = new EncodedChunk(chunk, Util.readColumnIndex(in), Util.readOffsetIndex(in));
            move(read);
            chunks.add(read);
        }
        return group;
    }

    private void move(EncodedChunk encoded) {
        var meta = encoded.chunk().getMeta_data();
        meta.setData_page_offset(meta.getData_page_offset() + position);
        if (meta.isSetDictionary_page_offset()) {
            meta.setDictionary_page_offset(meta.getDictionary_page_offset() + position);
        }
        for (PageLocation page : encoded.offsetIndex().getPage_locations()) {
            page.setOffset(page.getOffset() + position);
        }
    }
}
