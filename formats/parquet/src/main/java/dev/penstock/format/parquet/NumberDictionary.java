package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Gives each distinct number of a column a code, in the order in which they come. One column uses it after the other, each
 * until its values are written. Used by one thread.
 */
final class NumberDictionary implements DictionaryBody {

    private static final int FIRST_CAPACITY = 64;

    private final Blocks blocks;
    private Layout layout;
    private long[] numbers = new long[FIRST_CAPACITY];
    private int entries;

    /** Codes plus 1, each at the first place from its hash on that was free. */
    private int[] table = new int[FIRST_CAPACITY * 2];

    NumberDictionary(Blocks blocks) {
        this.blocks = blocks;
    }

    /**
     * Returns the codes of numbers, or nothing if they are not worth a dictionary. What was in it is forgotten.
     *
     * @param count how many of the values count
     * @param codes takes the codes
     */
    Optional<DictionaryCodes> codes(Layout ofValues, long[] values, int count, int[] codes) {
        layout = ofValues;
        Arrays.fill(table, 0);
        entries = 0;
        boolean isWorth = encode(values, count, codes) && DictionaryRule.isWorth(entries, count);
        return isWorth ? Optional.of(new DictionaryCodes(codes, this)) : Optional.empty();
    }

    @Override
    public int entries() {
        return entries;
    }

    @Override
    public void append(ByteBuilder page) {
        PlainNumbers.append(layout, numbers, 0, entries, page);
    }

    @Override
    public int compare(int code, int other) {
        return Long.compare(layout.order(numbers[code]), layout.order(numbers[other]));
    }

    @Override
    public Bounds bounds(int least, int greatest) {
        return Bounds.of(layout, numbers[least], numbers[greatest]);
    }

    private boolean encode(long[] values, int count, int[] codes) {
        int from = 0;
        while (from < count) {
            int to = blocks.end(from, count);
            if (!encode(values, from, to, codes)) {
                return false;
            }
            from = to;
        }
        return true;
    }

    /** Sets the codes of a block; whether the attempt goes on. */
    private boolean encode(long[] values, int from, int to, int[] codes) {
        int mask = table.length - 1;
        for (int i = from; i < to; i++) {
            long value = values[i];
            int place = Slices.hash(value) & mask;
            int code = table[place] - 1;
            while (code >= 0 && numbers[code] != value) {
                place = place + 1 & mask;
                code = table[place] - 1;
            }
            codes[i] = code < 0 ? entries : code;
            if (code < 0) {
                table[place] = entries + 1;
                add(value);
                mask = table.length - 1;
                if (!DictionaryRule.goesOn(entries, entries * layout.width(), i + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void add(long number) {
        numbers[entries] = number;
        entries++;
        if (entries == numbers.length) {
            grow();
        }
    }

    private void grow() {
        numbers = Arrays.copyOf(numbers, entries * 2);
        table = new int[entries * 4];
        int mask = table.length - 1;
        for (int code = 0; code < entries; code++) {
            int place = Slices.hash(numbers[code]) & mask;
            while (table[place] != 0) {
                place = place + 1 & mask;
            }
            table[place] = code + 1;
        }
    }
}
