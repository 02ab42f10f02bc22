package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import java.util.Arrays;
import java.util.Optional;

/**
 * Gives each distinct text of a column a code, in the order in which they come. One column uses it after the other, each
 * until its values are written. Used by one thread.
 */
final class TextDictionary implements DictionaryBody {

    private static final int FIRST_CAPACITY = 64;

    private final Blocks blocks;

    /** The texts, each behind its length, as they will stand in the file. */
    private final ByteBuilder texts = new ByteBuilder(FIRST_CAPACITY * 16);

    private int[] offsets = new int[FIRST_CAPACITY];
    private int[] lengths = new int[FIRST_CAPACITY];
    private long[] keys = new long[FIRST_CAPACITY * TextKey.LONGS];
    private long[] hashes = new long[FIRST_CAPACITY];
    private int entries;
    private final TextKey key = new TextKey();

    /** Codes plus 1, each at the first place that was free, from the one on to which the high bits of its hash point. */
    private int[] table = new int[FIRST_CAPACITY * 2];

    private int shift = Long.numberOfLeadingZeros(table.length) + 1;

    TextDictionary(Blocks blocks) {
        this.blocks = blocks;
    }

    /**
     * Returns the codes of texts, or nothing if they are not worth a dictionary. What was in it is forgotten.
     *
     * @param rows where the texts stand
     * @param count how many of the rows count
     * @param codes takes the codes
     */
    Optional<DictionaryCodes> codes(Column column, int[] rows, int count, int[] codes) {
        clear();
        boolean isWorth = encode(column, rows, count, codes) && DictionaryRule.isWorth(entries, count);
        return isWorth ? Optional.of(new DictionaryCodes(codes, this)) : Optional.empty();
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
        return Slices.compare(texts.array(), offsets[code], lengths[code], offsets[other], lengths[other]);
    }

    @Override
    public Bounds bounds(int least, int greatest) {
        return new Bounds(text(least), text(greatest));
    }

    private byte[] text(int code) {
        return Arrays.copyOfRange(texts.array(), offsets[code], offsets[code] + lengths[code]);
    }

    private void clear() {
        Arrays.fill(table, 0);
        texts.size(0);
        entries = 0;
    }

    private boolean encode(Column column, int[] rows, int count, int[] codes) {
        int from = 0;
        while (from < count) {
            int to = blocks.end(from, count);
            if (!encode(column, rows, from, to, codes)) {
                return false;
            }
            from = to;
        }
        return true;
    }

    /** Sets the codes of a block; whether the attempt goes on. */
    private boolean encode(Column column, int[] rows, int from, int to, int[] codes) {
        int i = encodeKnown(column, rows, from, to, codes);
        while (i < to) {
            codes[i] = entries;
            add(column.bytes(), column.offset(rows[i]), column.length(rows[i]));
            i++;
            if (!DictionaryRule.goesOn(entries, texts.size(), i)) {
                return false;
            }
            i = encodeKnown(column, rows, i, to, codes);
        }
        return true;
    }

    /** Sets the codes up to the first text that has none, and returns its place. */
    private int encodeKnown(Column column, int[] rows, int from, int to, int[] codes) {
        byte[] bytes = column.bytes();
        for (int i = from; i < to; i++) {
            int offset = column.offset(rows[i]);
            int length = column.length(rows[i]);
            key.read(bytes, offset, length);
            int code = table[place(bytes, offset, length)] - 1;
            if (code < 0) {
                return i;
            }
            codes[i] = code;
        }
        return to;
    }

    /** Returns the place in the table of the text that the key has read, or the free one for it. */
    private int place(byte[] bytes, int offset, int length) {
        int mask = table.length - 1;
        int place = (int) (key.hash() >>> shift);
        int code = table[place] - 1;
        while (code >= 0 && !is(code, bytes, offset, length)) {
            place = place + 1 & mask;
            code = table[place] - 1;
        }
        return place;
    }

    private boolean is(int code, byte[] bytes, int offset, int length) {
        return key.is(keys, code)
                && (length <= TextKey.SHORT || Slices.equal(texts.array(), offsets[code], bytes, offset, length));
    }

    /** Adds a text that is not there. */
    private void add(byte[] bytes, int offset, int length) {
        key.read(bytes, offset, length);
        table[place(bytes, offset, length)] = entries + 1;
        key.store(keys, entries);
        hashes[entries] = key.hash();
        Slices.appendInt(length, texts);
        offsets[entries] = texts.size();
        lengths[entries] = length;
        texts.append(bytes, offset, length);
        entries++;
        if (entries == offsets.length) {
            grow();
        }
    }

    private void grow() {
        offsets = Arrays.copyOf(offsets, entries * 2);
        lengths = Arrays.copyOf(lengths, entries * 2);
        keys = Arrays.copyOf(keys, entries * 2 * TextKey.LONGS);
        hashes = Arrays.copyOf(hashes, entries * 2);
        table = new int[entries * 4];
        shift = Long.numberOfLeadingZeros(table.length) + 1;
        for (int code = 0; code < entries; code++) {
            enter(code);
        }
    }

    private void enter(int code) {
        int mask = table.length - 1;
        int place = (int) (hashes[code] >>> shift);
        while (table[place] != 0) {
            place = place + 1 & mask;
        }
        table[place] = code + 1;
    }
}
