package dev.penstock.data;

/**
 * A decimal number in a long: an unscaled number, and how many of its digits are behind the point.
 *
 * <p>The unscaled number is between -2<sup>58</sup> and 2<sup>58</sup>, so every number of 17 digits has room. Zero is one
 * number at each scale; there is no negative zero.
 */
public final class ShortDecimal {

    /** What stands for any number that has no room, and for no number. */
    public static final long NONE = Long.MIN_VALUE;

    public static final int MOST_SCALE = 31;

    private static final int SCALE_BITS = 5;
    private static final long BEYOND = 1L << Long.SIZE - 1 - SCALE_BITS;

    private ShortDecimal() {}

    /**
     * Returns a number, or {@link #NONE} if it has no room.
     *
     * @param scale how many digits are behind the point, not negative
     */
    public static long of(long unscaled, int scale) {
        boolean hasRoom = unscaled > -BEYOND && unscaled < BEYOND && scale <= MOST_SCALE;
        return hasRoom ? unscaled << SCALE_BITS | scale : NONE;
    }

    /** Returns the digits of a number, with its sign. */
    public static long unscaled(long decimal) {
        return decimal >> SCALE_BITS;
    }

    /** Returns how many of the digits are behind the point. */
    public static int scale(long decimal) {
        return (int) decimal & MOST_SCALE;
    }
}
