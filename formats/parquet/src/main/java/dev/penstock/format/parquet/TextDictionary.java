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
    private long[] keys = new long[FIRST_CAPACITY];
    private int entries;

    /** Codes plus 1, each at the first place that was free, from the one on that its key points to. */
    private int[] table = new int[FIRST_CAPACITY * 2];

    private TextDictionary() {}

    /**
     * Returns the codes of texts, or nothing if they are not worth a dictionary.
     *
     * @param rows where the texts stand
     * @param count how many of the rows count
     * @param codes takes the codes
     */
    static Optional<DictionaryCodes> codes(Column column, int[] rows, int count, int[] codes) {
        var dictionary = new TextDictionary();
        boolean isWorth =
                dictionary.encode(column, rows, count, codes) && DictionaryRule.isWorth(dictionary.entries, count);
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
        return Slices.compare(texts.array(), begin(code), length(code), begin(other), length(other));
    }

    @Override
    public Bounds bounds(int least, int greatest) {
        return new Bounds(text(least), text(greatest));
    }

    private int begin(int code) {
        return offsets[code] + Integer.BYTES;
    }

    private int length(int code) {
        return Slices.readInt(texts.array(), offsets[code]);
    }

    private byte[] text(int code) {
        return Arrays.copyOfRange(texts.array(), begin(code), begin(code) + length(code));
    }

    private boolean encode(Column column, int[] rows, int count, int[] codes) {
        byte[] bytes = column.bytes();
        for (int i = 0; i < count; i++) {
            int before = entries;
            codes[i] = code(bytes, column.offset(rows[i]), column.length(rows[i]));
            if (entries > before && !DictionaryRule.goesOn(entries, texts.size(), i + 1)) {
                return false;
            }
        }
        return true;
    }

    private int code(byte[] bytes, int offset, int length) {
        long key = Slices.key(bytes, offset, length);
        int mask = table.length - 1;
        int place = Slices.hash(key) & mask;
        while (table[place] != 0) {
            int code = table[place] - 1;
            if (keys[code] == key && is(code, bytes, offset, length)) {
                return code;
            }
            place = place + 1 & mask;
        }
        table[place] = entries + 1;
        add(key, bytes, offset, length);
        return entries - 1;
    }

    /** Whether a text with the key of a code is that of the code. */
    private boolean is(int code, byte[] bytes, int offset, int length) {
        byte[] known = texts.array();
        int at = offsets[code];
        return Slices.readInt(known, at) == length
                && (length <= Long.BYTES || Slices.equal(known, at + Integer.BYTES, bytes, offset, length));
    }

    private void add(long key, byte[] bytes, int offset, int length) {
        offsets[entries] = texts.size();
        keys[entries] = key;
        Slices.writeInt(texts.reserve(Integer.BYTES), texts.size(), length);
        texts.size(texts.size() + Integer.BYTES);
        texts.append(bytes, offset, length);
        entries++;
        if (entries == offsets.length) {
            grow();
        }
    }

    private void grow() {
        offsets = Arrays.copyOf(offsets, entries * 2);
        keys = Arrays.copyOf(keys, entries * 2);
        table = new int[entries * 4];
        int mask = table.length - 1;
        for (int code = 0; code < entries; code++) {
            int place = Slices.hash(keys[code]) & mask;
            while (table[place] != 0) {
                place = place + 1 & mask;
            }
            table[place] = code + 1;
        }
    }
}
