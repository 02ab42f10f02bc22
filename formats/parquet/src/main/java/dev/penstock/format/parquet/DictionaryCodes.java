package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.util.Optional;
import org.apache.parquet.format.Encoding;

/** Values as their codes in a dictionary. Used by one thread. */
final class DictionaryCodes implements ChunkValues {

    private final int[] codes;
    private final DictionaryBody dictionary;
    private final int width;

    DictionaryCodes(int[] codes, DictionaryBody dictionary) {
        this.codes = codes;
        this.dictionary = dictionary;
        this.width = HybridRuns.width(dictionary.entries() - 1);
    }

    @Override
    public Encoding encoding() {
        return Encoding.RLE_DICTIONARY;
    }

    @Override
    public Optional<DictionaryBody> dictionary() {
        return Optional.of(dictionary);
    }

    @Override
    public int end(int from, int to, int bytes) {
        return (int) Math.min(to, from + (long) bytes * Byte.SIZE / Math.max(1, width));
    }

    @Override
    public void append(int from, int to, ByteBuilder page) {
        page.append((byte) width);
        new HybridRuns(page).append(codes, from, to, width);
    }

    /** Compares each code that there is once, not each value. */
    @Override
    public Bounds bounds(int from, int to) {
        boolean[] seen = new boolean[dictionary.entries()];
        int least = codes[from];
        int greatest = least;
        for (int i = from; i < to; i++) {
            int code = codes[i];
            if (!seen[code]) {
                seen[code] = true;
                least = dictionary.compare(code, least) < 0 ? code : least;
                greatest = dictionary.compare(code, greatest) > 0 ? code : greatest;
            }
        }
        return dictionary.bounds(least, greatest);
    }
}
