package dev.penstock.engine;

import java.util.HashSet;
import java.util.Set;

/**
 * The end of a run from outside: somebody cancels it, or its time is up. Used by several threads.
 *
 * <p>The threads of the run are interrupted. From the commit point on a run cannot be ended any more.
 */
final class RunControl {

    private final Set<Thread> threads = new HashSet<>();
    private Exception reason;
    private boolean committing;

    /** Says that the current thread works for the run from now on. */
    synchronized void enter() {
        threads.add(Thread.currentThread());
        if (reason != null) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the current thread works for the run no more, or must not be interrupted any more. */
    synchronized void leave() {
        boolean here = threads.remove(Thread.currentThread());
        if (here && reason != null) {
            // The interrupt was meant for the work that is over now.
            Thread.interrupted();
        }
    }

    /** Ends the run unless it is too late; the first reason is kept. Whether it ends, for this reason or another. */
    synchronized boolean end(Exception because) {
        if (!committing && reason == null) {
            reason = because;
            threads.forEach(Thread::interrupt);
        }
        return reason != null;
    }

    /** Whether the run was ended from outside. */
    synchronized boolean isEnded() {
        return reason != null;
    }

    /** Passes the point up to which a run can be ended; whether it was ended before. */
    synchronized boolean commits() {
        committing = reason == null;
        return committing;
    }

    /** Returns why the run was ended from outside, or what it failed with if it was not. */
    synchronized Exception reasonOr(Exception failure) {
        return reason == null ? failure : reason;
    }
}
