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

    /** So many rows of a worker are in small blocks, be its batches small or as big as row groups. */
    private static final long FIRST_BLOCKS_ROWS = 200_000;

    private Block() {}

    /**
     * Returns where the block ends that begins at a place of the selection.
     *
     * <p>Without a branch: one that went the same way for many rows would be compiled as if it always did, and when it
     * turns, the JVM would throw away what was compiled with it, which is every operator.
     */
    static int end(RecordBatch batch, int from) {
        long rowsBefore = (long) batch.memory().batches() * batch.rowCount() + from;
        int isLater = (int) (FIRST_BLOCKS_ROWS - 1 - rowsBefore >> Long.SIZE - 1);
        int rows = FIRST_ROWS + (LATER_ROWS - FIRST_ROWS & isLater);
        return Math.min(from + rows, batch.rowCount());
    }
}
