package dev.penstock.adapter;

/**
 * How far packed data may grow when it is unpacked, so that a small file cannot keep a run busy for ever.
 *
 * <p>Unpacked data is never held in memory as a whole, whatever the limits.
 *
 * @param mostRatio how many bytes one packed byte may become, on the average of a file; only checked beyond the first
 *     16 MiB, since a short file of one repeated record is packed well. gzip cannot exceed about 1,030
 * @param mostBytes how many bytes a file may become
 */
public record UnpackLimits(int mostRatio, long mostBytes) {

    /** A ratio of 250, which tables of real data do not come near, and 1 TiB. */
    public static final UnpackLimits STANDARD = new UnpackLimits(250, 1L << 40);

    public UnpackLimits {
        if (mostRatio < 1) {
            throw new IllegalArgumentException("mostRatio is %d; the least is 1".formatted(mostRatio));
        }
        if (mostBytes < 1) {
            throw new IllegalArgumentException("mostBytes is %d; the least is 1".formatted(mostBytes));
        }
    }
}
