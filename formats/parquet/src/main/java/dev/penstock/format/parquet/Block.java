package dev.penstock.format.parquet;

/**
 * How loops over many values are cut.
 *
 * <p>The compiler hears of a loop when its method was called often enough, or, much later, when it turned often enough. A
 * row group has more than 100,000 values, and a run be over after a few of them; so what is done to a value is in a method
 * that is called for a block.
 */
final class Block {

    static final int VALUES = 32;

    private Block() {}

    /** Returns where the block ends that begins somewhere. */
    static int end(int from, int to) {
        return Math.min(from + VALUES, to);
    }
}
