package dev.penstock.format.parquet.input;

import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.Encoding;

/** Takes the bytes of a page of one column chunk apart: levels and values. Used by one thread. */
final class PageDecoder {

    private final LeafNode column;
    private final Unpacker unpacker;
    private final Encodings encodings;

    PageDecoder(LeafNode column, Unpacker unpacker, Encodings encodings) {
        this.column = column;
        this.unpacker = unpacker;
        this.encodings = encodings;
    }

    /**
     * Decodes a page of version 1, which is packed as a whole.
     *
     * @param unpacked how many bytes it has to have when it is unpacked
     */
    DataPage decode(DataPageHeader data, byte[] bytes, int unpacked, Dictionary dictionary) throws MalformedException {
        byte[] plain = bytes.length == 0 && unpacked == 0 ? bytes : unpacker.unpack(bytes, 0, bytes.length, unpacked);
        ByteReader reader = new ByteReader(plain, 0, plain.length);
        HybridDecoder repetitions = levels(reader, column.maxRepetition(), data.getRepetition_level_encoding());
        HybridDecoder definitions = levels(reader, column.maxDefinition(), data.getDefinition_level_encoding());
        PageValues values = encodings.values(data.getEncoding(), reader, dictionary);
        return new DataPage(data.getNum_values(), repetitions, definitions, values);
    }

    /**
     * Decodes a page of version 2, in which the levels stand before the packed values.
     *
     * @param unpacked how many bytes it has to have when it is unpacked
     */
    DataPage decode(DataPageHeaderV2 data, byte[] bytes, int unpacked, Dictionary dictionary)
            throws MalformedException {
        ByteReader reader = new ByteReader(bytes, 0, bytes.length);
        HybridDecoder repetitions = levels(reader, column.maxRepetition(), data.getRepetition_levels_byte_length());
        HybridDecoder definitions = levels(reader, column.maxDefinition(), data.getDefinition_levels_byte_length());
        int from = reader.position();
        int size = unpacked - from;
        Unpacker used = !data.isSetIs_compressed() || data.isIs_compressed() ? unpacker : Unpacker.NONE;
        if (size < 0) {
            throw new MalformedException(
                    "the page has %d bytes unpacked; its levels alone have %d".formatted(unpacked, from));
        }
        // A page without values may have nothing to unpack, not even the frame of its codec.
        byte[] plain = size == 0 ? new byte[0] : used.unpack(bytes, from, bytes.length - from, size);
        ByteReader valueBytes = new ByteReader(plain, 0, plain.length);
        int present = data.getNum_values() - data.getNum_nulls();
        PageValues values = present == 0 && size == 0
                ? DataPage.none().values()
                : encodings.values(data.getEncoding(), valueBytes, dictionary);
        return new DataPage(data.getNum_values(), repetitions, definitions, values);
    }

    private static HybridDecoder levels(ByteReader in, int most, Encoding encoding) throws MalformedException {
        if (most == 0) {
            return HybridDecoder.zeros();
        }
        if (encoding != Encoding.RLE) {
            throw new MalformedException("levels are encoded as %s; allowed is RLE".formatted(encoding));
        }
        return levels(in, most, in.readInt());
    }

    private static HybridDecoder levels(ByteReader in, int most, int length) throws MalformedException {
        int from = in.take(length);
        return most == 0
                ? HybridDecoder.zeros()
                : new HybridDecoder(new ByteReader(in.bytes(), from, from + length), HybridDecoder.bitsOf(most));
    }
}
