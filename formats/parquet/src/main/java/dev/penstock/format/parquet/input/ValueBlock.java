package dev.penstock.format.parquet.input;

/**
 * Some values of a page as slices of bytes, in the form in which the PLAIN encoding has them.
 *
 * <p>Filled again and again by one thread; the bytes are only read.
 */
final class ValueBlock {

    /** The most values. */
    static final int CAPACITY = 1_024;

    private static final byte[] NO_BYTES = {};

    final int[] offsets = new int[CAPACITY];
    final int[] lengths = new int[CAPACITY];
    /** The entries of the dictionary, where the values are some. */
    final int[] entries = new int[CAPACITY];

    private byte[] bytes = NO_BYTES;
    private byte[] own = NO_BYTES;
    private boolean fromDictionary;

    /** Returns what the slices point into. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether the values are entries of the dictionary. */
    boolean isFromDictionary() {
        return fromDictionary;
    }

    /** Points to nothing. */
    void forget() {
        pointInto(NO_BYTES);
    }

    /** Begins to point into bytes of a page. */
    void pointInto(byte[] page) {
        bytes = page;
        fromDictionary = false;
    }

    /** Begins to point into a dictionary. */
    void pointIntoDictionary(byte[] dictionary) {
        bytes = dictionary;
        fromDictionary = true;
    }

    /** Begins to point into bytes that a decoder writes itself, and returns an array for them. */
    byte[] pointIntoOwn(int size) {
        if (own.length < size) {
            own = new byte[size];
        }
        pointInto(own);
        return own;
    }
}
