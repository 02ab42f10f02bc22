package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says of the values of one column in one row group, with offsets from the beginning of that: all that can be
 * written before it is known where the row group will be.
 *
 * @param before the fields of ColumnMetaData up to {@link #LAST_BEFORE}, which stand before the offsets
 * @param dictionary where the page of the dictionary begins, or {@link #NONE}
 * @param behind the fields of ColumnMetaData up to {@link #LAST_BEHIND}, which stand behind the offsets
 * @param columnIndex the struct ColumnIndex
 * @param pages where the pages of values are
 */
record EncodedChunk(byte[] before, int dictionary, byte[] behind, byte[] columnIndex, List<PagePlace> pages) {

    static final int NONE = -1;
    static final int LAST_BEFORE = 7;
    static final int LAST_BEHIND = 13;

    private static final int DATA_OFFSET = 9;
    private static final int DICTIONARY_OFFSET = 11;

    /** Returns the last field of ColumnMetaData that is an offset. */
    static int lastOffset(int dictionary) {
        return dictionary == NONE ? DATA_OFFSET : DICTIONARY_OFFSET;
    }

    /** Appends what {@link #read} reads. */
    void append(ByteBuilder out) {
        append(before, out);
        Slices.appendInt(dictionary, out);
        append(behind, out);
        append(columnIndex, out);
        Slices.appendInt(pages.size(), out);
        for (PagePlace page : pages) {
            Slices.appendInt(page.offset(), out);
            Slices.appendInt(page.size(), out);
            Slices.appendInt(page.firstRecord(), out);
        }
    }

    static EncodedChunk read(ByteBuffer in) {
        byte[] before = readBytes(in);
        int dictionary = in.getInt();
        byte[] behind = readBytes(in);
        byte[] columnIndex = readBytes(in);
        int count = in.getInt();
        List<PagePlace> pages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            pages.add(new PagePlace(in.getInt(), in.getInt(), in.getInt()));
        }
        return new EncodedChunk(before, dictionary, behind, columnIndex, pages);
    }

    /** Writes the struct ColumnMetaData as a field, of a row group that begins somewhere. */
    void writeMetaData(int field, long position, ThriftWriter out) {
        out.begin(field)
                .written(before, LAST_BEFORE)
                .int64(DATA_OFFSET, position + pages.get(0).offset());
        if (dictionary != NONE) {
            out.int64(DICTIONARY_OFFSET, position + dictionary);
        }
        out.written(behind, LAST_BEHIND).end();
    }

    /** Writes the struct OffsetIndex of a row group that begins somewhere. */
    void writeOffsetIndex(long position, ThriftWriter out) {
        out.begin().list(1, ThriftWriter.STRUCT, pages.size());
        for (PagePlace page : pages) {
            out.begin()
                    .int64(1, position + page.offset())
                    .int32(2, page.size())
                    .int64(3, page.firstRecord())
                    .end();
        }
        out.end();
    }

    private static void append(byte[] bytes, ByteBuilder out) {
        Slices.appendInt(bytes.length, out);
        out.append(bytes);
    }

    private static byte[] readBytes(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }
}
