package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * A row group on its way to the file: its bytes, what the footer says of it, and the length of the latter.
 *
 * @param length how many bytes of the buffer belong in the file
 * @param group what the footer says, with offsets from the beginning of the row group
 */
record EncodedRowGroup(int length, RowGroup group) {

    /** Appends what the footer says of the row group that a buffer ends with. */
    static void append(RowGroup group, ByteBuilder out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        // A footer with one row group and no columns: the format has a reader and a writer for no less.
        Util.writeFileMetaData(new FileMetaData(0, List.of(), 0, List.of(group)), bytes);
        out.append(bytes.toByteArray());
        out.append(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.size()).array());
    }

    /** Reads the row group of a buffer that is not empty. */
    static EncodedRowGroup of(ByteBuilder encoded) throws IOException {
        int end = encoded.size() - Integer.BYTES;
        int footer = ByteBuffer.wrap(encoded.array()).getInt(end);
        int length = end - footer;
        var in = new ByteArrayInputStream(encoded.array(), length, footer);
        return new EncodedRowGroup(
                length, Util.readFileMetaData(in).getRow_groups().get(0));
    }
}
