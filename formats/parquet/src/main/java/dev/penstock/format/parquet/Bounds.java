package dev.penstock.format.parquet;

/**
 * The least and the greatest of some values, as the bytes that stand for them in statistics. Nothing writes to the arrays.
 */
record Bounds(byte[] least, byte[] greatest) {

    /** Returns the bounds of numbers. */
    static Bounds of(Layout layout, long least, long greatest) {
        if (layout != Layout.DOUBLE) {
            return new Bounds(layout.bytes(least), layout.bytes(greatest));
        }
        // Readers may take 0 and -0 for the same or not, so the bounds hold both.
        long negativeZero = Double.doubleToRawLongBits(-0.0);
        return new Bounds(
                layout.bytes(least == 0 ? negativeZero : least), layout.bytes(greatest == negativeZero ? 0 : greatest));
    }

    /** Returns the bounds of the values of both. */
    Bounds and(Bounds other, Layout layout) {
        byte[] smaller = layout.compare(other.least, least) < 0 ? other.least : least;
        byte[] larger = layout.compare(other.greatest, greatest) > 0 ? other.greatest : greatest;
        return new Bounds(smaller, larger);
    }
}
