package dev.penstock.format.parquet.input;

/** Counts the bytes of the pages that one reader has in memory, and refuses too many. Used by one thread. */
final class HeldBytes {

    private final long most;
    private long held;

    HeldBytes(long most) {
        this.most = most;
    }

    /** Says that some are there no more. */
    void release(long bytes) {
        held -= bytes;
    }

    /** Asks for room for more. */
    void take(long bytes) throws MalformedException {
        if (held + bytes > most) {
            throw new MalformedException(
                    "the pages of all columns have more than %d bytes at once; the most is %d".formatted(most, most));
        }
        held += bytes;
    }
}
