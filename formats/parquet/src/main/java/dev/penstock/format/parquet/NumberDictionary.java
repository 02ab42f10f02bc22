package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.util.Arrays;
import java.util.Optional;

/** Gives each distinct number of a column a code, in the order in which they come. Used by one thread. */
final class NumberDictionary implements DictionaryBody {

    private static final int FIRST_CAPACITY = 64;

    private final Layout layout;
    private long[] numbers = new long[FIRST_CAPACITY];
    private int entries;

    /** Codes plus 1, each at the first place from its hash on that was free. */
    private int[] table = new int[FIRST_CAPACITY * 2];

    private NumberDictionary(Layout layout) {
        this.layout = layout;
    }

    /**
     * Returns the codes of numbers, or nothing if they are not worth a dictionary.
     *
     * @param count how many of the numbers count
     * @param codes takes the codes
     */
    static Optional<DictionaryCodes> codes(Layout layout, long[] numbers, int count, int[] codes) {
        var dictionary = new NumberDictionary(layout);
        boolean isWorth = dictionary.encode(numbers, count, codes) && DictionaryRule.isWorth(dictionary.entries, count);
        return isWorth ? Optional.of(new DictionaryCodes(codes, dictionary)) : Optional.empty();
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
        for (int i = 0; i < count; i++) {
            int before = entries;
            codes[i] = code(values[i]);
            if (entries > before && !DictionaryRule.goesOn(entries, entries * layout.width(), i + 1)) {
                return false;
            }
        }
        return true;
    }

    private int code(long number) {
        int mask = table.length - 1;
        int place = Slices.hash(number) & mask;
        while (table[place] != 0) {
            int code = table[place] - 1;
            if (numbers[code] == number) {
                return code;
            }
            place = place + 1 & mask;
        }
        table[place] = entries + 1;
        numbers[entries] = number;
        entries++;
        if (entries == numbers.length) {
            grow();
        }
        return entries - 1;
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
