package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import java.util.Arrays;
import java.util.Optional;

/** Gives each distinct text of a column a code, in the order in which they come. Used by one thread. */
final class TextDictionary implements DictionaryBody {

    private static final int FIRST_CAPACITY = 64;

    /** The texts, each behind its length, as they will stand in the file. */
    private final ByteBuilder texts = new ByteBuilder(FIRST_CAPACITY * 16);

    private int[] offsets = new int[FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];
    private int entries;

    /** Codes plus 1, each at the first place from its hash on that was free. */
    private int[] table = new int[FIRST_CAPACITY * 2];

    private TextDictionary() {}

    /**
     * Returns the codes of texts, or nothing if they are not worth a dictionary.
     *
     * @param rows where the texts stand
     * @param count how many of the rows count
     */
    static Optional<DictionaryCodes> codes(Column column, int[] rows, int count) {
        int[] codes = new int[count];
        var dictionary = new TextDictionary();
        boolean isWorth = dictionary.encode(column, rows, codes) && DictionaryRule.isWorth(dictionary.entries, count);
        return isWorth ? Optional.of(new DictionaryCodes(codes, dictionary)) : Optional.empty();
    }

    @Override
    public int entries() {
        return entries;
    }

    @Override
    public void append(ByteBuilder page) {
        page.append(texts.array(), 0, texts.size());
    }

    @Override
    public int compare(int code, int other) {
        byte[] known = texts.array();
        return Arrays.compareUnsigned(known, begin(code), end(code), known, begin(other), end(other));
    }

    @Override
    public Bounds bounds(int least, int greatest) {
        byte[] known = texts.array();
        return new Bounds(
                Arrays.copyOfRange(known, begin(least), end(least)),
                Arrays.copyOfRange(known, begin(greatest), end(greatest)));
    }

    private int begin(int code) {
        return offsets[code] + Integer.BYTES;
    }

    private int end(int code) {
        return begin(code) + Slices.readInt(texts.array(), offsets[code]);
    }

    private boolean encode(Column column, int[] rows, int[] codes) {
        byte[] bytes = column.bytes();
        int last = -1;
        for (int i = 0; i < codes.length; i++) {
            int offset = column.offset(rows[i]);
            int length = column.length(rows[i]);
            if (last < 0 || !is(last, bytes, offset, length)) {
                last = code(bytes, offset, length);
                boolean isNew = last == entries - 1;
                if (isNew && !DictionaryRule.goesOn(entries, texts.size(), i + 1)) {
                    return false;
                }
            }
            codes[i] = last;
        }
        return true;
    }

    private int code(byte[] bytes, int offset, int length) {
        if (entries == offsets.length) {
            grow();
        }
        int hash = Slices.hash(bytes, offset, length);
        int mask = table.length - 1;
        int place = hash & mask;
        while (table[place] != 0) {
            int code = table[place] - 1;
            if (hashes[code] == hash && is(code, bytes, offset, length)) {
                return code;
            }
            place = place + 1 & mask;
        }
        table[place] = entries + 1;
        add(hash, bytes, offset, length);
        return entries - 1;
    }

    private boolean is(int code, byte[] bytes, int offset, int length) {
        byte[] known = texts.array();
        int at = offsets[code];
        return Slices.readInt(known, at) == length && Slices.equal(known, at + Integer.BYTES, bytes, offset, length);
    }

    private void add(int hash, byte[] bytes, int offset, int length) {
        offsets[entries] = texts.size();
        hashes[entries] = hash;
        Slices.writeInt(texts.reserve(Integer.BYTES), texts.size(), length);
        texts.size(texts.size() + Integer.BYTES);
        texts.append(bytes, offset, length);
        entries++;
    }

    private void grow() {
        offsets = Arrays.copyOf(offsets, entries * 2);
        hashes = Arrays.copyOf(hashes, entries * 2);
        table = new int[entries * 4];
        int mask = table.length - 1;
        for (int code = 0; code < entries; code++) {
            int place = hashes[code] & mask;
            while (table[place] != 0) {
                place = place + 1 & mask;
            }
            table[place] = code + 1;
        }
    }
}
