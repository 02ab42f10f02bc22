package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.parquet.format.BoundaryOrder;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.OffsetIndex;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes are those that the classes write which Thrift makes of the format. */
class ThriftWriterTest {

    private final ByteBuilder out = new ByteBuilder(0);
    private final ByteArrayOutputStream expected = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 20_000, Integer.MAX_VALUE})
    void headersOfPagesAreTheSame(int count) throws IOException {
        var packed = new ByteBuilder(0);
        packed.append("a page of " + count);
        var checksum = new CRC32();
        checksum.update(packed.toByteArray());
        PageHeader data = new PageHeader(PageType.DATA_PAGE, count, packed.size())
                .setCrc((int) checksum.getValue())
                .setData_page_header(new DataPageHeader(count, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        PageHeader dictionary = new PageHeader(PageType.DICTIONARY_PAGE, count, packed.size())
                .setCrc((int) checksum.getValue())
                .setDictionary_page_header(new DictionaryPageHeader(count, Encoding.PLAIN));
        Util.writePageHeader(data, expected);
        Util.writePageHeader(dictionary, expected);

        PageHeaders.appendData(count, Encoding.PLAIN, count, packed, out);
        PageHeaders.appendDictionary(count, count, packed, out);

        assertArrayEquals(expected.toByteArray(), out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 15, 16, 1_000})
    void indexesOfPagesAreTheSame(int count) throws IOException {
        long position = 5_000_000_000L;
        List<PageLocation> locations = new ArrayList<>();
        List<PagePlace> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            locations.add(new PageLocation(position + i * 70_000, 70_000, i * 20_000L));
            pages.add(new PagePlace(i * 70_000, 70_000, i * 20_000));
        }
        Util.writeOffsetIndex(new OffsetIndex(locations), expected);

        var chunk = new EncodedChunk(new byte[0], EncodedChunk.NONE, new byte[0], new byte[0], pages);
        chunk.writeOffsetIndex(position, new ThriftWriter(out));

        assertArrayEquals(expected.toByteArray(), out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 15, 100})
    void boundsOfPagesAreTheSame(int count) throws IOException {
        var bounds = new PageBounds(Layout.INT64);
        List<Boolean> isNull = new ArrayList<>();
        List<ByteBuffer> least = new ArrayList<>();
        List<ByteBuffer> greatest = new ArrayList<>();
        List<Long> nulls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            isNull.add(i % 3 == 2);
            nulls.add((long) i);
            Bounds ofPage = isNull.get(i) ? new Bounds(new byte[0], new byte[0]) : Bounds.of(Layout.INT64, i, i + 1);
            least.add(ByteBuffer.wrap(ofPage.least()));
            greatest.add(ByteBuffer.wrap(ofPage.greatest()));
            if (isNull.get(i)) {
                bounds.addNulls(i);
            } else {
                bounds.add(ofPage, i);
            }
        }
        Util.writeColumnIndex(
                new ColumnIndex(isNull, least, greatest, BoundaryOrder.ASCENDING).setNull_counts(nulls), expected);

        assertArrayEquals(expected.toByteArray(), bounds.index());
    }

    @Test
    void fieldsComeInTheOrderOfTheirNumbers() {
        ThriftWriter thrift = new ThriftWriter(out).begin().int32(5, 1);

        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> thrift.int32(5, 2));

        assertEquals("field 5 comes behind 5; allowed are the next 15", thrown.getMessage());
    }
}
