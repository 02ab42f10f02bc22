package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    private static final int NONE = -1;

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
        append(bytes.size(), out);
    }

    /** Appends that a buffer has no row group. */
    static void appendNone(ByteBuilder out) {
        append(NONE, out);
    }

    /** Whether a buffer that is not empty has no row group. */
    static boolean isNone(ByteBuilder encoded) {
        return said(encoded) == NONE;
    }

    /** Returns how many bytes stand in front of what is said of them. */
    static int length(ByteBuilder encoded) {
        return encoded.size() - Integer.BYTES - Math.max(0, said(encoded));
    }

    /** Takes the row group of a buffer that has one. */
    static EncodedRowGroup of(ByteBuilder encoded, long position) {
        int end = encoded.size() - Integer.BYTES;
        int length = length(encoded);
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

    /** Returns how many bytes are said of a row group. */
    private static int said(ByteBuilder encoded) {
        return Slices.readInt(encoded.array(), encoded.size() - Integer.BYTES);
    }

    private static void append(int said, ByteBuilder out) {
        Slices.writeInt(out.reserve(Integer.BYTES), out.size(), said);
        out.size(out.size() + Integer.BYTES);
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
