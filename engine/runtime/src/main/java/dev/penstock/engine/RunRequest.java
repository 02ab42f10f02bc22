package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * What is wanted of one run, beyond its definition.
 *
 * @param scheduledFor the tick that it is the run of; a tick has one successful run
 * @param window the records to read, by when they were changed; all of them if it is absent
 * @param exclusive whether it may only run while no other exclusive run of the flow does
 * @param movesWatermark whether the flow goes on from the end of the window next time; only with a window
 */
public record RunRequest(
        Optional<Instant> scheduledFor, Optional<TimeWindow> window, boolean exclusive, boolean movesWatermark) {

    /** A run over everything, beside any others: what a user asks for. */
    public static final RunRequest ON_DEMAND = new RunRequest(Optional.empty(), Optional.empty(), false, false);

    public RunRequest {
        requireNonNull(scheduledFor, "scheduledFor is null");
        requireNonNull(window, "window is null");
        if (movesWatermark && window.isEmpty()) {
            throw new IllegalArgumentException("movesWatermark is true and window is absent; allowed is with a window");
        }
    }

    /** Returns a run over a past window that leaves the watermark of the flow where it is. */
    public static RunRequest backfill(TimeWindow window) {
        return new RunRequest(Optional.empty(), Optional.of(window), false, false);
    }

    /** Returns the run of a tick over everything. */
    public static RunRequest complete(Instant scheduledFor, boolean exclusive) {
        return new RunRequest(Optional.of(scheduledFor), Optional.empty(), exclusive, false);
    }

    /** Returns the run of a tick over what is new; it moves the watermark of the flow. */
    public static RunRequest incremental(Instant scheduledFor, TimeWindow window) {
        return new RunRequest(Optional.of(scheduledFor), Optional.of(window), true, true);
    }
}
