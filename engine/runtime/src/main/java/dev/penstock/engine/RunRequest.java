package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.TimeWindow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is wanted of one run, beyond its definition.
 *
 * @param scheduledFor the tick that it is the run of; a tick has one successful run
 * @param window the records to read, by when they were changed; all of them if it is absent
 * @param exclusive whether it may only run while no other exclusive run of the flow does
 * @param movesWatermark whether the flow goes on from the end of the window next time; only with a window
 * @param parameters what the source is told for this run beside its definition, by name; what they mean is up to the source
 */
public record RunRequest(
        Optional<Instant> scheduledFor,
        Optional<TimeWindow> window,
        boolean exclusive,
        boolean movesWatermark,
        Map<String, String> parameters) {

    /** A run over everything, beside any others: what a user asks for. */
    public static final RunRequest ON_DEMAND = new RunRequest(Optional.empty(), Optional.empty(), false, false);

    /** Creates a request without parameters. */
    public RunRequest(
            Optional<Instant> scheduledFor, Optional<TimeWindow> window, boolean exclusive, boolean movesWatermark) {
        this(scheduledFor, window, exclusive, movesWatermark, Map.of());
    }

    public RunRequest {
        requireNonNull(scheduledFor, "scheduledFor is null");
        requireNonNull(window, "window is null");
        parameters = Map.copyOf(parameters);
        if (movesWatermark && window.isEmpty()) {
            throw new IllegalArgumentException("movesWatermark is true and window is absent; allowed is with a window");
        }
    }

    /** Returns a run over a past window that leaves the watermark of the flow where it is. */
    public static RunRequest backfill(TimeWindow window) {
        return new RunRequest(Optional.empty(), Optional.of(window), false, false);
    }

    /** Returns this request with parameters for the source, in place of those that it had. */
    public RunRequest withParameters(Map<String, String> newParameters) {
        return new RunRequest(scheduledFor, window, exclusive, movesWatermark, newParameters);
    }

    /** Returns this request for a source that is to give all its records. */
    RunRequest overEverything() {
        return new RunRequest(scheduledFor, Optional.empty(), exclusive, false, parameters);
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
