package dev.penstock.engine.internal.operator;

import dev.penstock.data.RecordBatch;

/**
 * How loops over many rows are cut.
 *
 * <p>The compiler hears of a loop when its method was called often enough, or, much later, when it turned often enough. A
 * batch may have more than 100,000 rows, and a run be over after a few of them; so what is done to a row is in a method
 * that is called for a block. The first blocks of a run are small, so that there are many calls. Later ones are not: the
 * loop around them would be compiled too, with all that it calls, and for nothing.
 */
final class Block {

    private static final int FIRST_ROWS = 32;
    private static final int LATER_ROWS = 4096;

    /** After so many batches, and so many rows of a batch, blocks are not small any more. */
    private static final int FIRST_BATCHES = 48;

    private static final int ROWS_OF_FIRST_BATCHES = 1000 * FIRST_ROWS;

    private Block() {}

    /**
     * Returns where the block ends that begins at a place of the selection.
     *
     * <p>Without a branch: one that went the same way for 48 batches would be compiled as if it always did, and when it
     * turns, the JVM would throw away what was compiled with it, which is every operator.
     */
    static int end(RecordBatch batch, int from) {
        int isLater = (FIRST_BATCHES - 1 - batch.memory().batches() | ROWS_OF_FIRST_BATCHES - 1 - from) >> 31;
        int rows = FIRST_ROWS + (LATER_ROWS - FIRST_ROWS & isLater);
        return Math.min(from + rows, batch.rowCount());
    }
}
