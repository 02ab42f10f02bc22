package dev.penstock.format.parquet;

/**
 * How loops over many values are cut.
 *
 * <p>The compiler hears of a loop when its method was called often enough, or, much later, when it turned often enough. A
 * row group has more than 100,000 values, and a run be over after a few of them; so what is done to a value is in a method
 * that is called for a block. The first blocks of a run are small, so that there are many calls. Later ones are not: the
 * loop around them would be compiled too, with all that it calls, and for nothing. Used by one thread at a time.
 */
final class Blocks {

    private static final int FIRST_VALUES = 32;
    private static final int LATER_VALUES = 4_096;

    /** So many blocks are small: about those of the first row group. */
    private static final int FIRST_BLOCKS = 20_000;

    private int blocks;

    /**
     * Returns where the block ends that begins somewhere.
     *
     * <p>Without a branch: one that goes the same way at first would be compiled as if it always did, and when it turns, the
     * JVM would throw away what was compiled with it.
     */
    int end(int from, int to) {
        int isLater = FIRST_BLOCKS - 1 - blocks >> 31;
        blocks += 1 + isLater;
        return Math.min(from + FIRST_VALUES + (LATER_VALUES - FIRST_VALUES & isLater), to);
    }
}
