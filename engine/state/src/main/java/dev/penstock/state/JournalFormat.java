package dev.penstock.state;

import static java.util.Objects.requireNonNull;

import java.util.function.LongSupplier;

/**
 * How a journal is written.
 *
 * @param version of what is written; versions from 1 up to this can be read
 * @param history how many ended runs of a flow are remembered
 * @param rewriteBytes how long a journal may get before it is worth a summary
 * @param generations gives each summary a number that no other has
 */
record JournalFormat(int version, int history, long rewriteBytes, LongSupplier generations) {

    /** The version of the steps as {@link StepWriter} writes them. Every change of them needs a new one. */
    static final int VERSION = 1;

    static final long DEFAULT_REWRITE_BYTES = 1 << 20;

    JournalFormat {
        StateBook.requireHistory(history);
        requireNonNull(generations, "generations is null");
    }

    long newGeneration() {
        return generations.getAsLong();
    }

    /** Returns the length at which a journal has grown to four times its summary, and is worth a new one. */
    long rewriteAt(long summaryEnd) {
        return Math.max(rewriteBytes, 4 * summaryEnd);
    }

    void requireKnown(int found, String place) throws NewerStateException, CorruptStateException {
        if (found > version) {
            throw new NewerStateException(place, found, version);
        }
        if (found < 1) {
            throw new CorruptStateException(place, "its format version is %d; the least is 1".formatted(found));
        }
    }
}
