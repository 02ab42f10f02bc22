package dev.penstock.format.json;

/**
 * Some whole lines of a file that follow each other.
 *
 * <p>The byte at {@code to - 1} is a newline, which stops every loop over a line, and {@link #SLACK} bytes that mean
 * nothing come after it, so that loops may look at eight bytes from any byte of a line on. Nobody writes to the array.
 *
 * @param bytes the array that the lines are in
 * @param from where the first line begins
 * @param to the index after the last newline
 * @param size how many bytes of the file these are
 * @param firstLine the number of the first line, from 1
 * @param lines how many lines there are, blank ones too
 */
record LineBlock(byte[] bytes, int from, int to, long size, long firstLine, int lines) {

    /** How many bytes of the array are unused at least. */
    static final int SLACK = 8;
}
