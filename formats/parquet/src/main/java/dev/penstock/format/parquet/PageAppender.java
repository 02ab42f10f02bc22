package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;

/** Appends pages, packed, each behind its header and with a checksum. Used by one thread. */
final class PageAppender {

    private final PageCompressor compressor;
    private final ByteBuilder out;
    private final int begin;
    private final ByteBuilder packed;
    private long unpacked;

    /** @param packed a buffer for one page */
    PageAppender(PageCompressor compressor, ByteBuilder out, ByteBuilder packed) {
        this.compressor = compressor;
        this.out = out;
        this.begin = out.size();
        this.packed = packed;
    }

    /** Appends a page whose header lacks sizes and checksum, and forgets the bytes of the page. */
    void append(PageHeader header, ByteBuilder page) throws IOException {
        packed.size(0);
        compressor.compress(page, packed);
        var checksum = new CRC32();
        checksum.update(packed.array(), 0, packed.size());
        header.setUncompressed_page_size(page.size());
        header.setCompressed_page_size(packed.size());
        header.setCrc((int) checksum.getValue());
        var head = new ByteArrayOutputStream();
        Util.writePageHeader(header, head);
        out.append(head.toByteArray());
        out.append(packed.array(), 0, packed.size());
        unpacked += head.size() + page.size();
        page.size(0);
    }

    /** Returns how many bytes were appended. */
    int size() {
        return out.size() - begin;
    }

    /** Returns how many bytes the pages would have been if they were not packed. */
    long unpacked() {
        return unpacked;
    }
}
