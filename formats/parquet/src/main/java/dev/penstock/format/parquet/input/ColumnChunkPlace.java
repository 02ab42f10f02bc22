package dev.penstock.format.parquet.input;

import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;

/**
 * Where the values of a column of one row group are, and how they are packed.
 *
 * @param group which row group it is of, from 1
 * @param levels how many values there are, nulls among them
 * @param from the first byte
 * @param end the byte after the last
 * @param fileEnd where in the file the last column chunk may end
 */
record ColumnChunkPlace(LeafNode column, int group, Unpacker unpacker, long levels, long from, long end, long fileEnd) {

    /** How much old writers forget to count: the header of a dictionary. */
    private static final int FORGOTTEN = 100;

    /** @param fileEnd where in the file the last column chunk may end */
    static ColumnChunkPlace of(RowGroup rowGroup, int group, LeafNode column, long fileEnd) throws MalformedException {
        try {
            return of(rowGroup.getColumns().get(column.index()), group, column, fileEnd);
        } catch (MalformedException e) {
            throw new MalformedException(name(group, column) + ": " + e.getMessage(), e);
        }
    }

    private static ColumnChunkPlace of(ColumnChunk chunk, int group, LeafNode column, long fileEnd)
            throws MalformedException {
        if (chunk.isSetFile_path()) {
            throw new MalformedException("its values are in another file; allowed is the same");
        }
        if (chunk.isSetCrypto_metadata() || !chunk.isSetMeta_data()) {
            throw new MalformedException("it is encrypted, or nothing is said of it; allowed are plain column chunks");
        }
        ColumnMetaData data = chunk.getMeta_data();
        if (data.getType() != column.type()) {
            throw new MalformedException(
                    "its values are %s; the schema says %s".formatted(data.getType(), column.type()));
        }
        if (data.getNum_values() < 0) {
            throw new MalformedException("it has %d values; the least is 0".formatted(data.getNum_values()));
        }
        long from = data.getData_page_offset();
        // Some writers say 0 where there is no dictionary.
        if (data.isSetDictionary_page_offset()
                && data.getDictionary_page_offset() > 0
                && data.getDictionary_page_offset() < from) {
            from = data.getDictionary_page_offset();
        }
        long length = data.getTotal_compressed_size();
        if (from < 0 || length < 0 || from > fileEnd || length > fileEnd - from) {
            throw new MalformedException("it has %d bytes from byte %d on; the file has %d before its footer"
                    .formatted(length, from, fileEnd));
        }
        return new ColumnChunkPlace(
                column, group, Unpacker.of(data.getCodec()), data.getNum_values(), from, from + length, fileEnd);
    }

    /** Returns where reading ends at the latest. */
    long readEnd() {
        return Math.min(fileEnd, end + FORGOTTEN);
    }

    /** Returns what it is called in messages. */
    String name() {
        return name(group, column);
    }

    private static String name(int group, LeafNode column) {
        return "row group %d, column %s".formatted(group, column.path());
    }
}
