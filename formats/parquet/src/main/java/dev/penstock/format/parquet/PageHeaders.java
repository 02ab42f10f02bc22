package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.util.zip.CRC32;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageType;

/** Writes what stands before the bytes of a page: the struct PageHeader of the format. */
final class PageHeaders {

    private PageHeaders() {}

    /** Appends the header of a page of values. Levels are always RLE. */
    static void appendData(int records, Encoding encoding, int unpackedSize, ByteBuilder packed, ByteBuilder out) {
        int rle = Encoding.RLE.getValue();
        begin(PageType.DATA_PAGE, unpackedSize, packed, out)
                .begin(5)
                .int32(1, records)
                .int32(2, encoding.getValue())
                .int32(3, rle)
                .int32(4, rle)
                .end()
                .end();
    }

    /** Appends the header of a page of dictionary entries, which are always PLAIN. */
    static void appendDictionary(int entries, int unpackedSize, ByteBuilder packed, ByteBuilder out) {
        begin(PageType.DICTIONARY_PAGE, unpackedSize, packed, out)
                .begin(7)
                .int32(1, entries)
                .int32(2, Encoding.PLAIN.getValue())
                .end()
                .end();
    }

    private static ThriftWriter begin(PageType type, int unpackedSize, ByteBuilder packed, ByteBuilder out) {
        var checksum = new CRC32();
        checksum.update(packed.array(), 0, packed.size());
        return new ThriftWriter(out)
                .begin()
                .int32(1, type.getValue())
                .int32(2, unpackedSize)
                .int32(3, packed.size())
                .int32(4, (int) checksum.getValue());
    }
}
