package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.penstock.data.ByteBuilder;
import java.util.ArrayList;
import java.util.List;

/** What stands behind the last row group of a file: the indexes of the pages, and the footer. Used once. */
final class FileEnd {

    static final String CREATED_BY = "penstock version 0.1.0";

    private static final byte[] ROOT = "schema".getBytes(US_ASCII);
    private static final int VERSION = 1;

    private final List<FileColumn> columns;
    private final List<EncodedRowGroup> groups;
    private final List<List<EncodedChunk>> chunks = new ArrayList<>();
    private final ByteBuilder out;
    private final long begin;

    /** For each chunk, group by group, where its indexes begin in the buffer; and where the last of them end. */
    private final int[] columnIndexes;

    private final int[] offsetIndexes;

    /**
     * @param out takes the end
     * @param begin where in the file {@code out} begins
     */
    FileEnd(List<FileColumn> columns, List<EncodedRowGroup> groups, ByteBuilder out, long begin) {
        this.columns = columns;
        this.groups = groups;
        for (EncodedRowGroup group : groups) {
            chunks.add(group.chunks());
        }
        this.out = out;
        this.begin = begin;
        this.columnIndexes = new int[groups.size() * columns.size() + 1];
        this.offsetIndexes = new int[columnIndexes.length];
    }

    void append() {
        appendColumnIndexes();
        appendOffsetIndexes();
        int footer = out.size();
        appendFooter();
        Slices.appendInt(out.size() - footer, out);
        out.append(FooterAssembler.MAGIC);
    }

    private void appendColumnIndexes() {
        int number = 0;
        for (List<EncodedChunk> ofGroup : chunks) {
            for (EncodedChunk chunk : ofGroup) {
                columnIndexes[number] = out.size();
                out.append(chunk.columnIndex());
                number++;
            }
        }
        columnIndexes[number] = out.size();
    }

    private void appendOffsetIndexes() {
        var thrift = new ThriftWriter(out);
        int number = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (EncodedChunk chunk : chunks.get(i)) {
                offsetIndexes[number] = out.size();
                chunk.writeOffsetIndex(groups.get(i).position(), thrift);
                number++;
            }
        }
        offsetIndexes[number] = out.size();
    }

    /** Appends the struct FileMetaData. */
    private void appendFooter() {
        ThriftWriter thrift = new ThriftWriter(out).begin().int32(1, VERSION);
        thrift.list(2, ThriftWriter.STRUCT, columns.size() + 1);
        thrift.begin().binary(4, ROOT).int32(5, columns.size()).end();
        for (FileColumn column : columns) {
            column.writeElement(thrift);
        }
        long records = 0;
        for (EncodedRowGroup group : groups) {
            records += group.records();
        }
        thrift.int64(3, records).list(4, ThriftWriter.STRUCT, groups.size());
        for (int i = 0; i < groups.size(); i++) {
            writeGroup(i, thrift);
        }
        thrift.binary(6, CREATED_BY.getBytes(US_ASCII)).list(7, ThriftWriter.STRUCT, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            // The order of the type. Without an order the least and greatest values are not looked at.
            thrift.begin().begin(1).end().end();
        }
        thrift.end();
    }

    /** Writes the struct RowGroup. */
    private void writeGroup(int i, ThriftWriter thrift) {
        EncodedRowGroup group = groups.get(i);
        thrift.begin().list(1, ThriftWriter.STRUCT, columns.size());
        for (int k = 0; k < columns.size(); k++) {
            writeChunk(chunks.get(i).get(k), group.position(), i * columns.size() + k, thrift);
        }
        thrift.int64(2, group.unpacked())
                .int64(3, group.records())
                .int64(5, group.position())
                .int64(6, group.length())
                .end();
    }

    /** Writes the struct ColumnChunk. */
    private void writeChunk(EncodedChunk chunk, long position, int number, ThriftWriter thrift) {
        thrift.begin().int64(2, 0);
        chunk.writeMetaData(3, position, thrift);
        thrift.int64(4, begin + offsetIndexes[number])
                .int32(5, offsetIndexes[number + 1] - offsetIndexes[number])
                .int64(6, begin + columnIndexes[number])
                .int32(7, columnIndexes[number + 1] - columnIndexes[number])
                .end();
    }
}
