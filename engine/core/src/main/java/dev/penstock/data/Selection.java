package dev.penstock.data;

import static java.util.Objects.requireNonNull;

/**
 * Which rows of a batch are still in it: all of them, or a list of positions in ascending order.
 *
 * <p>A filter does not copy rows; it answers with a selection, and later steps and writers walk it.
 */
public final class Selection {

    private final int[] positions;
    private final int count;

    private Selection(int[] positions, int count) {
        this.positions = positions;
        this.count = count;
    }

    /** Returns the selection of the rows 0 to {@code count - 1}. */
    public static Selection all(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is %d; the least is 0".formatted(count));
        }
        return new Selection(null, count);
    }

    /**
     * Takes over the first {@code count} elements of an array as the rows selected; the caller gives up writing to it.
     *
     * @param positions rows in ascending order
     */
    public static Selection wrap(int[] positions, int count) {
        requireNonNull(positions, "positions is null");
        if (count < 0 || count > positions.length) {
            throw new IllegalArgumentException("count is %d; allowed is 0 to %d".formatted(count, positions.length));
        }
        return new Selection(positions, count);
    }

    /** Returns how many rows are selected. */
    public int count() {
        return count;
    }

    /** Returns the row at a place of the selection, from 0 to {@code count() - 1}. */
    public int row(int place) {
        return positions == null ? place : positions[place];
    }
}
