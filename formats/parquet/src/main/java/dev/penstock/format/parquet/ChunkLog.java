package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.data.ByteBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageType;

/**
 * Collects what the footer and the indexes of a file say of the pages of a column chunk. Used by one thread.
 *
 * <p>Offsets come in and go out as those from the beginning of the row group.
 */
final class ChunkLog {

    private final FileColumn column;
    private final CompressionCodec codec;
    private final PageBounds pageBounds;
    private final List<PagePlace> places = new ArrayList<>();
    private int records;
    private long nulls;
    private Optional<Bounds> bounds = Optional.empty();

    ChunkLog(FileColumn column, CompressionCodec codec) {
        this.column = column;
        this.codec = codec;
        this.pageBounds = new PageBounds(column.layout());
    }

    /** Adds a page of records of which none has a value. */
    void addNulls(int offset, int size, int count) {
        locate(offset, size, count, count);
        pageBounds.addNulls(count);
    }

    /** Adds a page with values between bounds. */
    void add(int offset, int size, int count, int nullCount, Bounds ofPage) {
        locate(offset, size, count, nullCount);
        pageBounds.add(shortened(ofPage), nullCount);
        bounds = Optional.of(bounds.isEmpty() ? ofPage : bounds.get().and(ofPage, column.layout()));
    }

    /**
     * Returns the chunk as it is now.
     *
     * @param begin where it begins
     * @param end where it ends
     * @param unpacked how many bytes it would have if its pages were not packed
     */
    EncodedChunk finish(ChunkValues values, int begin, int end, long unpacked) {
        int dictionary = values.dictionary().isPresent() ? begin : EncodedChunk.NONE;
        byte[] before = before(values, end - begin, unpacked);
        return new EncodedChunk(before, dictionary, behind(values, dictionary), pageBounds.index(), places);
    }

    /** Returns the fields of ColumnMetaData before the offsets. */
    private byte[] before(ChunkValues values, int size, long unpacked) {
        var out = new ByteBuilder(64);
        ThriftWriter thrift = new ThriftWriter(out).begin();
        thrift.int32(1, column.layout().type().getValue());
        List<Encoding> encodings = encodings(values);
        thrift.list(2, ThriftWriter.INT32, encodings.size());
        for (Encoding encoding : encodings) {
            thrift.element(encoding.getValue());
        }
        thrift.list(3, ThriftWriter.BINARY, 1).element(column.name().getBytes(UTF_8));
        thrift.int32(4, codec.getValue()).int64(5, records).int64(6, unpacked).int64(EncodedChunk.LAST_BEFORE, size);
        return out.toByteArray();
    }

    /** Returns the fields of ColumnMetaData behind the offsets. */
    private byte[] behind(ChunkValues values, int dictionary) {
        var out = new ByteBuilder(64);
        ThriftWriter thrift = new ThriftWriter(out).beginBehind(EncodedChunk.lastOffset(dictionary));
        writeStatistics(thrift);
        int kinds = dictionary == EncodedChunk.NONE ? 1 : 2;
        thrift.list(EncodedChunk.LAST_BEHIND, ThriftWriter.STRUCT, kinds);
        if (dictionary != EncodedChunk.NONE) {
            writePages(PageType.DICTIONARY_PAGE, Encoding.PLAIN, 1, thrift);
        }
        writePages(PageType.DATA_PAGE, values.encoding(), places.size(), thrift);
        return out.toByteArray();
    }

    /** Writes the struct PageEncodingStats. */
    private static void writePages(PageType type, Encoding encoding, int count, ThriftWriter thrift) {
        thrift.begin()
                .int32(1, type.getValue())
                .int32(2, encoding.getValue())
                .int32(3, count)
                .end();
    }

    /** Writes the struct Statistics as a field of ColumnMetaData. */
    private void writeStatistics(ThriftWriter thrift) {
        thrift.begin(12).int64(3, nulls);
        if (bounds.isPresent()) {
            Bounds known = bounds.get();
            Bounds shown = shortened(known);
            thrift.binary(5, shown.greatest())
                    .binary(6, shown.least())
                    .bool(7, shown.greatest() == known.greatest())
                    .bool(8, shown.least() == known.least());
        }
        thrift.end();
    }

    private void locate(int offset, int size, int count, int nullCount) {
        places.add(new PagePlace(offset, size, records));
        records += count;
        nulls += nullCount;
    }

    private Bounds shortened(Bounds known) {
        return column.layout() == Layout.TEXT
                ? new Bounds(TextBound.least(known.least()), TextBound.greatest(known.greatest()))
                : known;
    }

    private static List<Encoding> encodings(ChunkValues values) {
        // Levels are always RLE, and a dictionary itself PLAIN.
        return values.encoding() == Encoding.PLAIN
                ? List.of(Encoding.RLE, Encoding.PLAIN)
                : List.of(Encoding.RLE, Encoding.PLAIN, values.encoding());
    }
}
