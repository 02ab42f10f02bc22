package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.io.IOException;
import org.apache.parquet.format.Encoding;

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

    /** Appends a page of values, and forgets the bytes of the page. */
    void appendData(int records, Encoding encoding, ByteBuilder page) throws IOException {
        pack(page);
        int header = out.size();
        PageHeaders.appendData(records, encoding, page.size(), packed, out);
        append(header, page);
    }

    /** Appends the page of a dictionary, and forgets the bytes of the page. */
    void appendDictionary(int entries, ByteBuilder page) throws IOException {
        pack(page);
        int header = out.size();
        PageHeaders.appendDictionary(entries, page.size(), packed, out);
        append(header, page);
    }

    /** Returns how many bytes were appended. */
    int size() {
        return out.size() - begin;
    }

    /** Returns how many bytes the pages would have been if they were not packed. */
    long unpacked() {
        return unpacked;
    }

    private void pack(ByteBuilder page) throws IOException {
        packed.size(0);
        compressor.compress(page, packed);
    }

    /** Appends the packed bytes of a page whose header begins somewhere. */
    private void append(int header, ByteBuilder page) {
        unpacked += out.size() - header + page.size();
        out.append(packed.array(), 0, packed.size());
        page.size(0);
    }
}
