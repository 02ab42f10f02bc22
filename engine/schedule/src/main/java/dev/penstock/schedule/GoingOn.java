package dev.penstock.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The runs that are going on in this process. Used by several threads. */
final class GoingOn {

    private final Set<Run> runs = new HashSet<>();

    /** The run of a flow for a tick. */
    record Run(String flowName, Instant tick) {}

    /**
     * Adds a run.
     *
     * @param alone whether it may not go on beside another of its flow
     * @return whether it was added
     */
    synchronized boolean enter(Run run, boolean alone) {
        if (alone && runs.stream().anyMatch(other -> other.flowName().equals(run.flowName()))) {
            return false;
        }
        return runs.add(run);
    }

    synchronized void leave(Run run) {
        runs.remove(run);
        notifyAll();
    }

    synchronized List<Run> all() {
        return List.copyOf(runs);
    }

    /** Waits until no run is going on, but no longer than wanted; returns whether none is. */
    synchronized boolean awaitNone(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!runs.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
