package dev.penstock.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Things that one thread at a time uses, and that nobody uses for now.
 *
 * <p>A thread is given what it gave back itself, if that is still there: its processor has it at hand, while what another
 * one wrote would have to come from there. Threads that take turns with a few arrays of half a megabyte otherwise spend a
 * quarter of their time on that. Used by several threads; there are as few things as were in use at a time, so all of them
 * are looked at.
 *
 * @param <T> what they are
 */
public final class Idle<T> {

    private final List<Thing<T>> things = new ArrayList<>();

    private record Thing<T>(T value, Thread user) {}

    /** Takes one, which is the caller's until it gives it back; empty if there is none. */
    public synchronized Optional<T> take() {
        if (things.isEmpty()) {
            return Optional.empty();
        }
        int best = things.size() - 1;
        while (best > 0 && things.get(best).user() != Thread.currentThread()) {
            best--;
        }
        return Optional.of(things.remove(best).value());
    }

    /** Takes one back. */
    public synchronized void give(T value) {
        things.add(new Thing<>(value, Thread.currentThread()));
    }
}
