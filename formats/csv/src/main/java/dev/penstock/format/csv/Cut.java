package dev.penstock.format.csv;

/**
 * Whole records in a range of an array that nobody else writes to.
 *
 * @param bytes the array
 * @param from where the first record begins
 * @param to where the last one ends, its line end included
 * @param line the line that the first record begins, from 1
 * @param lines how many line ends there are, and so how many records at the most, apart from a last one without
 */
record Cut(byte[] bytes, int from, int to, long line, int lines) {

    static final Cut NOTHING = new Cut(new byte[0], 0, 0, 1, 0);

    /** Returns the range up to an index at which a record begins. */
    Cut before(int index) {
        return new Cut(bytes, from, index, line, ByteSearch.lineEnds(bytes, from, index));
    }

    /** Returns the range from an index on at which a record begins. */
    Cut after(int index) {
        int passed = ByteSearch.lineEnds(bytes, from, index);
        return new Cut(bytes, index, to, line + passed, lines - passed);
    }

    boolean isEmpty() {
        return from == to;
    }
}
