package dev.penstock.format.parquet.input;

import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;

/**
 * The pages of a column chunk, one after the other; one of them and the dictionary are in memory.
 *
 * <p>Used by one thread.
 */
final class PageReader {

    private final ChunkStream in;
    private final Unpacker unpacker;
    private final Encodings encodings;
    private final PageDecoder decoder;
    private final HeldBytes held;
    private final int mostBytes;
    private long levelsLeft;
    private Dictionary dictionary = Dictionary.none();
    private boolean hasDictionary;
    private int pageBytes;
    private long pagePosition;
    private final long begin;

    /** @param mostBytes the most bytes of a page, packed and unpacked */
    PageReader(ChunkStream in, ColumnChunkPlace chunk, HeldBytes held, int mostBytes) {
        this.in = in;
        this.unpacker = chunk.unpacker();
        this.levelsLeft = chunk.levels();
        this.encodings = new Encodings(chunk.column(), mostBytes);
        this.decoder = new PageDecoder(chunk.column(), unpacker, encodings);
        this.held = held;
        this.mostBytes = mostBytes;
        this.begin = in.position();
        this.pagePosition = begin;
    }

    /** Returns where in the file the page is that was read last. */
    long pagePosition() {
        return pagePosition;
    }

    /** Returns the dictionary, which has no entries if the chunk has none. */
    Dictionary dictionary() {
        return dictionary;
    }

    /** Returns how many bytes of the file were read. */
    long bytesRead() {
        return in.position() - begin;
    }

    /** Returns how many values there are in the pages to come, nulls among them. */
    long levelsLeft() {
        return levelsLeft;
    }

    /** Reads the next page that has values. There has to be one. */
    DataPage next() throws IOException, MalformedException {
        while (true) {
            pagePosition = in.position();
            PageHeader header = Thrift.pageHeader(in);
            int packed = size("packed", header.getCompressed_page_size());
            int unpacked = size("unpacked", header.getUncompressed_page_size());
            if (packed > in.left()) {
                throw new MalformedException(
                        "the page has %d bytes; the column chunk has %d left".formatted(packed, in.left()));
            }
            if (header.isSetData_page_header_v2()) {
                take(unpacked);
                return counted(
                        decoder.decode(header.getData_page_header_v2(), read(header, packed), unpacked, dictionary));
            }
            if (header.isSetData_page_header()) {
                take(unpacked);
                return counted(
                        decoder.decode(header.getData_page_header(), read(header, packed), unpacked, dictionary));
            }
            if (header.isSetDictionary_page_header()) {
                readDictionary(header, header.getDictionary_page_header(), packed, unpacked);
            } else {
                // An index, or what later versions have.
                in.pass(packed);
            }
        }
    }

    private DataPage counted(DataPage page) throws MalformedException {
        if (page.levels() < 0 || page.levels() > levelsLeft) {
            throw new MalformedException(
                    "the page has %d values; the column chunk has %d left".formatted(page.levels(), levelsLeft));
        }
        levelsLeft -= page.levels();
        return page;
    }

    private void readDictionary(PageHeader header, DictionaryPageHeader dictionaryHeader, int packed, int unpacked)
            throws IOException, MalformedException {
        if (hasDictionary) {
            throw new MalformedException("the column chunk has two dictionaries; the most is one");
        }
        hasDictionary = true;
        int size = dictionaryHeader.getNum_values();
        if (size < 0) {
            throw new MalformedException("the dictionary has %d values; the least is 0".formatted(size));
        }
        Encoding encoding = dictionaryHeader.getEncoding();
        if (encoding != Encoding.PLAIN && encoding != Encoding.PLAIN_DICTIONARY) {
            throw new MalformedException("the dictionary is encoded as %s; allowed is PLAIN".formatted(encoding));
        }
        held.take(unpacked + (long) size * (Integer.BYTES + DictionaryTexts.BYTES_OF_ENTRY));
        byte[] bytes = read(header, packed);
        byte[] plain = unpacker.unpack(bytes, 0, packed, unpacked);
        dictionary = encodings.dictionary(new ByteReader(plain, 0, plain.length), size);
    }

    private int size(String what, int size) throws MalformedException {
        if (size < 0 || size > mostBytes) {
            throw new MalformedException(
                    "the page has %d bytes %s; allowed is 0 to %d".formatted(size, what, mostBytes));
        }
        return size;
    }

    private byte[] read(PageHeader header, int packed) throws IOException, MalformedException {
        byte[] bytes = new byte[packed];
        in.readFully(bytes, packed);
        if (header.isSetCrc()) {
            CRC32 checksum = new CRC32();
            checksum.update(bytes, 0, packed);
            if ((int) checksum.getValue() != header.getCrc()) {
                throw new MalformedException("the page has the checksum %08x; its header says %08x"
                        .formatted((int) checksum.getValue(), header.getCrc()));
            }
        }
        return bytes;
    }

    /** Lets the old page go and asks for room for the new one. */
    private void take(int bytes) throws MalformedException {
        held.release(pageBytes);
        pageBytes = 0;
        held.take(bytes);
        pageBytes = bytes;
    }
}
