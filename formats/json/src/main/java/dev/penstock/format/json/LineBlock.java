package dev.penstock.format.json;

import dev.penstock.data.IdleBytes;

/**
 * Some whole lines of a file that follow each other.
 *
 * <p>The byte at {@code to - 1} is a newline, which stops every loop over a line, and {@link #SLACK} bytes that mean
 * nothing come after it, so that loops may look at some words from any byte of a line on. Nobody writes to the array.
 *
 * @param bytes the array that the lines are in
 * @param from where the first line begins
 * @param to the index after the last newline
 * @param size how many bytes of the file these are
 * @param mostRows how many records there are at most
 * @param encoding how the file is written; the lines are UTF-8 or wrong
 * @param lines which lines of the file these are
 * @param owner to whom the array is given back
 */
record LineBlock(
        byte[] bytes,
        int from,
        int to,
        long size,
        int mostRows,
        Encoding encoding,
        LineLedger.Entry lines,
        IdleBytes owner) {

    /** How many bytes of the array are unused at least. */
    static final int SLACK = 32;

    private static final int SAMPLE = 4096;

    /** Returns how many records there are by the number of lines in the first bytes, and some more. */
    int likelyRows() {
        int sample = Math.min(to - from, SAMPLE);
        return likelyRows(1 + Words.newlines(bytes, from, from + sample), sample);
    }

    /** Returns how many records there are if so many lines take so many bytes, and some more. */
    int likelyRows(int rows, int rowsBytes) {
        return (int) Math.min(1L + mostRows, 16 + (long) rows * (to - from) / Math.max(1, rowsBytes) * 9 / 8);
    }

    /** Says that nobody looks at the lines any more. */
    void release() {
        owner.give(bytes);
    }
}
