package dev.penstock.format.parquet;

/**
 * When a column is worth a dictionary.
 *
 * <p>It depends on the values of the row group alone, never on those before it, so that the bytes of a file are the same
 * for any number of threads.
 */
final class DictionaryRule {

    /** A dictionary this big is still in the caches of a core. */
    private static final int MOST_ENTRIES = 1 << 14;

    /** As much as Apache Parquet allows. */
    private static final int MOST_BYTES = 1 << 20;

    /** So many values may all be distinct before the attempt is given up. */
    private static final int TRIAL = 2_048;

    private DictionaryRule() {}

    /**
     * Whether an attempt goes on.
     *
     * @param entries how many distinct values there have been
     * @param bytes how many bytes those take
     * @param values how many values there have been
     */
    static boolean goesOn(int entries, int bytes, int values) {
        return entries <= MOST_ENTRIES && bytes <= MOST_BYTES && (values < TRIAL || isWorth(entries, values));
    }

    /** Whether so many distinct ones among all values make a dictionary. */
    static boolean isWorth(int entries, int values) {
        return entries <= values / 2;
    }
}
