package dev.penstock.format.parquet.input;

/** Values that are entries of the dictionary of their column chunk. */
final class DictionaryValues implements PageValues {

    private final Dictionary dictionary;
    private final HybridDecoder entries;

    private DictionaryValues(Dictionary dictionary, HybridDecoder entries) {
        this.dictionary = dictionary;
        this.entries = entries;
    }

    static DictionaryValues of(ByteReader in, Dictionary dictionary) throws MalformedException {
        int bits = in.left() == 0 ? 0 : in.readByte();
        if (bits > Integer.SIZE) {
            throw new MalformedException("a number of a dictionary entry has %d bits; the most is 32".formatted(bits));
        }
        return new DictionaryValues(dictionary, new HybridDecoder(in, bits));
    }

    @Override
    public void read(ValueBlock block, int count) throws MalformedException {
        entries.read(block.entries, count);
        block.pointIntoDictionary(dictionary.bytes());
        for (int i = 0; i < count; i++) {
            int entry = block.entries[i];
            if (entry < 0 || entry >= dictionary.size()) {
                throw new MalformedException("the entry %s of the dictionary is wanted; it has %d"
                        .formatted(Integer.toUnsignedString(entry), dictionary.size()));
            }
            block.offsets[i] = dictionary.offset(entry);
            block.lengths[i] = dictionary.length(entry);
        }
    }
}
