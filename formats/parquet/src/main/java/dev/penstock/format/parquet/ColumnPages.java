package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType;
import org.xerial.snappy.Snappy;

/**
 * Collects the pages of one column of a row group, packed, each behind its header.
 *
 * <p>The dictionary comes last and has to stand first, so the pages wait in a buffer. Used by one thread.
 */
final class ColumnPages implements PageWriteStore, PageWriter {

    private static final int LIKELY_BYTES = 4 << 10;

    private final ByteBuilder dictionary = new ByteBuilder(0);
    private final ByteBuilder data = new ByteBuilder(LIKELY_BYTES);
    private final Set<org.apache.parquet.format.Encoding> encodings =
            EnumSet.noneOf(org.apache.parquet.format.Encoding.class);
    private final Statistics<?> statistics;
    private long values;
    private long unpacked;

    ColumnPages(PrimitiveType type) {
        this.statistics = Statistics.createStats(type);
    }

    /** Appends the pages and returns what a row group says of them. */
    ColumnChunk finish(String name, int offset, ByteBuilder out) {
        out.append(dictionary.array(), 0, dictionary.size());
        out.append(data.array(), 0, data.size());
        List<org.apache.parquet.format.Encoding> used = new ArrayList<>(encodings);
        var meta = new ColumnMetaData(
                Type.BYTE_ARRAY,
                used,
                List.of(name),
                CompressionCodec.SNAPPY,
                values,
                unpacked,
                (long) dictionary.size() + data.size(),
                (long) offset + dictionary.size());
        if (dictionary.size() > 0) {
            meta.setDictionary_page_offset(offset);
        }
        meta.setStatistics(ChunkStatistics.of(statistics));
        return new ColumnChunk(0).setMeta_data(meta);
    }

    @Override
    public PageWriter getPageWriter(ColumnDescriptor column) {
        return this;
    }

    /** Not called any more; the interface has it still. */
    @Override
    @SuppressWarnings("deprecation")
    public void writePage(
            BytesInput bytes,
            int valueCount,
            Statistics<?> pageStatistics,
            Encoding repetitionLevels,
            Encoding definitionLevels,
            Encoding valueEncoding)
            throws IOException {
        writePage(bytes, valueCount, valueCount, pageStatistics, repetitionLevels, definitionLevels, valueEncoding);
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> pageStatistics,
            Encoding repetitionLevels,
            Encoding definitionLevels,
            Encoding valueEncoding)
            throws IOException {
        values += valueCount;
        statistics.mergeStatistics(pageStatistics);
        var header =
                new DataPageHeader(valueCount, noted(valueEncoding), noted(definitionLevels), noted(repetitionLevels));
        append(new PageHeader().setType(PageType.DATA_PAGE).setData_page_header(header), bytes, data);
    }

    /** Texts have no places on Earth, and sizes are switched off. */
    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> pageStatistics,
            SizeStatistics sizes,
            GeospatialStatistics places,
            Encoding repetitionLevels,
            Encoding definitionLevels,
            Encoding valueEncoding)
            throws IOException {
        writePage(bytes, valueCount, rowCount, pageStatistics, repetitionLevels, definitionLevels, valueEncoding);
    }

    @Override
    public void writePageV2(
            int rowCount,
            int nullCount,
            int valueCount,
            BytesInput repetitionLevels,
            BytesInput definitionLevels,
            Encoding valueEncoding,
            BytesInput bytes,
            Statistics<?> pageStatistics) {
        throw new IllegalStateException("the page is version 2; version 1 is asked for");
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        var header = new DictionaryPageHeader(page.getDictionarySize(), noted(page.getEncoding()));
        append(
                new PageHeader().setType(PageType.DICTIONARY_PAGE).setDictionary_page_header(header),
                page.getBytes(),
                dictionary);
    }

    @Override
    public long getMemSize() {
        return data.size();
    }

    @Override
    public long allocatedSize() {
        return data.array().length;
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + " " + data.size() + " bytes";
    }

    @Override
    public void close() {
        // Pages are only bytes of the heap.
    }

    private void append(PageHeader header, BytesInput bytes, ByteBuilder pages) throws IOException {
        var page = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
        bytes.writeAllTo(page);
        byte[] plain = page.toByteArray();
        byte[] packed = new byte[Snappy.maxCompressedLength(plain.length)];
        int length = Snappy.compress(plain, 0, plain.length, packed, 0);
        var checksum = new CRC32();
        checksum.update(packed, 0, length);
        header.setUncompressed_page_size(plain.length);
        header.setCompressed_page_size(length);
        header.setCrc((int) checksum.getValue());
        var head = new ByteArrayOutputStream();
        Util.writePageHeader(header, head);
        pages.append(head.toByteArray());
        pages.append(packed, 0, length);
        unpacked += head.size() + plain.length;
    }

    private org.apache.parquet.format.Encoding noted(Encoding encoding) {
        var word = org.apache.parquet.format.Encoding.valueOf(encoding.name());
        encodings.add(word);
        return word;
    }
}
