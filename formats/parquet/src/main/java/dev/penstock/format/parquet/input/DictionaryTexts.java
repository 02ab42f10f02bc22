package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/**
 * The texts of the entries of a dictionary that were written into a batch: each once, however many values share it.
 *
 * <p>Used by one thread.
 */
final class DictionaryTexts {

    /** What an entry takes of memory here. */
    static final int BYTES_OF_ENTRY = 13;

    private final Dictionary dictionary;
    private final int[] batches;
    private final int[] offsets;
    private final int[] lengths;
    private final byte[] kinds;

    DictionaryTexts(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.batches = new int[dictionary.size()];
        this.offsets = new int[dictionary.size()];
        this.lengths = new int[dictionary.size()];
        this.kinds = new byte[dictionary.size()];
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /**
     * Makes sure that the text of an entry stands in a batch.
     *
     * @param batch the number of the batch, from 1
     */
    void write(int entry, int batch, ValueText type, ByteBuilder text) throws MalformedException {
        if (batches[entry] == batch) {
            return;
        }
        int offset = text.size();
        Kind kind = type.append(dictionary.bytes(), dictionary.offset(entry), dictionary.length(entry), text);
        batches[entry] = batch;
        offsets[entry] = offset;
        lengths[entry] = text.size() - offset;
        kinds[entry] = kind.code();
    }

    int offset(int entry) {
        return offsets[entry];
    }

    int length(int entry) {
        return lengths[entry];
    }

    Kind kind(int entry) {
        return Kind.ofCode(kinds[entry]);
    }
}
