package dev.penstock.format.parquet;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes the open files of a writer hold back, and how many they may.
 *
 * <p>Files are put together in the order of the input, so what is held at any moment does not depend on threads.
 */
final class HeldBytes {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    HeldBytes(long most) {
        this.most = most;
    }

    long most() {
        return most;
    }

    /** Counts more bytes, or fewer. */
    void add(long bytes) {
        held.addAndGet(bytes);
    }

    /** Whether more is held than may be. */
    boolean isTooMuch() {
        return held.get() > most;
    }
}
