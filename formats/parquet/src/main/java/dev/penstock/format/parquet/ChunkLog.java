package dev.penstock.format.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.OffsetIndex;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Statistics;

/**
 * Collects what the footer and the indexes of a file say of the pages of a column chunk. Used by one thread.
 *
 * <p>Offsets come in and go out as those from the beginning of the row group.
 */
final class ChunkLog {

    private final FileColumn column;
    private final CompressionCodec codec;
    private final PageBounds pageBounds;
    private final List<PageLocation> locations = new ArrayList<>();
    private long records;
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
        var meta = new ColumnMetaData(
                column.layout().type(),
                encodings(values),
                List.of(column.name()),
                codec,
                records,
                unpacked,
                end - begin,
                locations.get(0).getOffset());
        List<PageEncodingStats> pages = new ArrayList<>();
        if (values.dictionary().isPresent()) {
            meta.setDictionary_page_offset(begin);
            pages.add(new PageEncodingStats(PageType.DICTIONARY_PAGE, Encoding.PLAIN, 1));
        }
        pages.add(new PageEncodingStats(PageType.DATA_PAGE, values.encoding(), locations.size()));
        meta.setEncoding_stats(pages);
        meta.setStatistics(statistics());
        return new EncodedChunk(new ColumnChunk(0).setMeta_data(meta), pageBounds.index(), new OffsetIndex(locations));
    }

    private void locate(int offset, int size, int count, int nullCount) {
        locations.add(new PageLocation(offset, size, records));
        records += count;
        nulls += nullCount;
    }

    private Statistics statistics() {
        var statistics = new Statistics();
        statistics.setNull_count(nulls);
        if (bounds.isPresent()) {
            Bounds known = bounds.get();
            Bounds shown = shortened(known);
            statistics.setMin_value(shown.least());
            statistics.setMax_value(shown.greatest());
            statistics.setIs_min_value_exact(shown.least() == known.least());
            statistics.setIs_max_value_exact(shown.greatest() == known.greatest());
        }
        return statistics;
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
