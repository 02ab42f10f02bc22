package dev.penstock.s3;

/**
 * How much memory all objects that are being written may have together, counted in chunks. Used by several threads.
 */
final class BufferBudget {

    /** How many bytes a chunk has. */
    static final int CHUNK_BYTES = 16 * 1024;

    private final long mostChunks;
    private long taken;
    private long peak;

    BufferBudget(long bytes) {
        this.mostChunks = bytes / CHUNK_BYTES;
    }

    /** Takes one chunk, if there is one. */
    synchronized boolean take() {
        if (taken >= mostChunks) {
            return false;
        }
        taken++;
        peak = Math.max(peak, taken);
        return true;
    }

    synchronized void giveBack(int chunks) {
        taken -= chunks;
    }

    /** Returns how many bytes are in use. */
    synchronized long takenBytes() {
        return taken * CHUNK_BYTES;
    }

    /** Returns how many bytes were in use at most. */
    synchronized long peakBytes() {
        return peak * CHUNK_BYTES;
    }
}
