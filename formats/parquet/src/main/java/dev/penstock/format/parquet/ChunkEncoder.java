package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import java.io.IOException;
import org.apache.parquet.format.CompressionCodec;

/**
 * Cuts the columns of a row group into pages of version 1, one column after the other. Used by one thread.
 *
 * <p>A page has 20,000 records at most, and ends with the value that brings it to 1 MiB. So readers can pass over most of
 * a row group by its indexes, and pages are still big enough to be packed well.
 */
final class ChunkEncoder {

    private static final int MOST_RECORDS = 20_000;
    private static final int BYTES = 1 << 20;

    private final CompressionCodec codec;
    private final PageAppender pages;
    private final ByteBuilder page;
    private final Scratch scratch;

    /**
     * @param pages takes the pages of all columns
     * @param scratch what nobody else uses
     */
    ChunkEncoder(CompressionCodec codec, PageAppender pages, Scratch scratch) {
        this.codec = codec;
        this.pages = pages;
        this.page = scratch.page();
        this.scratch = scratch;
    }

    /**
     * Appends the values of selected rows.
     *
     * @param count how many rows are selected
     * @throws IOException if one of them is not of the type of its field
     */
    EncodedChunk encode(FileColumn column, Column source, int[] selected, int count) throws IOException {
        Presence presence = Presence.of(source, selected, count, scratch);
        ChunkValues values = column.values(source, presence, scratch);
        var log = new ChunkLog(column, codec);
        int begin = pages.size();
        long unpacked = pages.unpacked();
        if (values.dictionary().isPresent()) {
            appendDictionary(values.dictionary().get());
        }
        int value = 0;
        int record = 0;
        while (record < presence.records()) {
            int most = Math.min(record + MOST_RECORDS, presence.records());
            int mostValues = value + presence.present(record, most);
            int endValue = values.end(value, mostValues, BYTES);
            int end = endValue == mostValues ? most : presence.end(record, endValue - value);
            appendPage(presence, record, end, values, value, endValue, log);
            record = end;
            value = endValue;
        }
        return log.finish(values, begin, pages.size(), pages.unpacked() - unpacked);
    }

    private void appendDictionary(DictionaryBody dictionary) throws IOException {
        dictionary.append(page);
        pages.appendDictionary(dictionary.entries(), page);
    }

    private void appendPage(Presence presence, int from, int to, ChunkValues values, int first, int last, ChunkLog log)
            throws IOException {
        int begin = pages.size();
        page.reserve(Integer.BYTES);
        page.size(Integer.BYTES);
        presence.appendLevels(from, to, new HybridRuns(page));
        Slices.writeInt(page.array(), 0, page.size() - Integer.BYTES);
        values.append(first, last, page);
        pages.appendData(to - from, values.encoding(), page);
        int size = pages.size() - begin;
        if (last == first) {
            log.addNulls(begin, size, to - from);
        } else {
            log.add(begin, size, to - from, to - from - (last - first), values.bounds(first, last));
        }
    }
}
