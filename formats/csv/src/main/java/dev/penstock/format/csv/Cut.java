package dev.penstock.format.csv;

/**
 * Whole records in a range of an array that nobody else writes to.
 *
 * @param bytes the array
 * @param from where the first record begins
 * @param to where the last one ends, its line end included
 */
record Cut(byte[] bytes, int from, int to) {

    static final Cut NOTHING = new Cut(new byte[0], 0, 0);

    /** Returns the range up to an index at which a record begins. */
    Cut before(int index) {
        return new Cut(bytes, from, index);
    }

    /** Returns the range from an index on at which a record begins. */
    Cut after(int index) {
        return new Cut(bytes, index, to);
    }

    boolean isEmpty() {
        return from == to;
    }

    /** Whether a cell that ends at an index is the last of its record. */
    boolean endsLineAt(int index) {
        return index == to || Cells.endsLine(bytes[index]);
    }

    /** Counts the line ends. */
    int countLineEnds() {
        return ByteSearch.lineEnds(bytes, from, to);
    }
}
