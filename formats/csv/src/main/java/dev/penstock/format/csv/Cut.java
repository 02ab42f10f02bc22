package dev.penstock.format.csv;

/**
 * Whole records in a range of an array that nobody else writes to.
 *
 * @param bytes the array
 * @param from where the first record begins
 * @param to where the last one ends, its line end included
 * @param line the line that the first record begins, from 1
 */
record Cut(byte[] bytes, int from, int to, long line) {

    static final Cut NOTHING = new Cut(new byte[0], 0, 0, 1);

    boolean isEmpty() {
        return from == to;
    }
}
