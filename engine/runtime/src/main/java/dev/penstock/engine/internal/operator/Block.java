package dev.penstock.engine.internal.operator;

/**
 * How loops over many rows are cut.
 *
 * <p>The compiler hears of a loop when its method was called often enough, or, much later, when it turned often enough. A
 * batch may have more than 100,000 rows, and a run be over after a few of them; so what is done to a row is in a method
 * that is called for a block.
 */
final class Block {

    static final int ROWS = 32;

    private Block() {}

    /** Returns where the block ends that begins at a place of the selection. */
    static int end(int from, int count) {
        return Math.min(from + ROWS, count);
    }
}
