package dev.penstock.connector.state;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.RunPlace;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as it begins.
 *
 * @param flowName the flow that runs
 * @param place where it will put its objects
 * @param startedAt when it began
 * @param scheduledFor the tick that it is the run of; refused while a run for the same tick of the flow is in progress, is
 *     committed or was successful. One that failed may be tried again.
 * @param window the records that it is to read, if not all
 * @param exclusive whether it may only run alone: it is refused while another exclusive run of the flow is in progress,
 *     or committed and not finished. One that is exclusive and has a tick and a window is refused too if its window begins
 *     before the watermark of the flow: its records have been read since it was planned.
 */
public record RunStart(
        String flowName,
        RunPlace place,
        Instant startedAt,
        Optional<Instant> scheduledFor,
        Optional<TimeWindow> window,
        boolean exclusive) {

    public RunStart {
        requireNonNull(flowName, "flowName is null");
        requireNonNull(place, "place is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(scheduledFor, "scheduledFor is null");
        requireNonNull(window, "window is null");
    }

    /** Creates a run that somebody asked for, over all records of its source, beside any others. */
    public RunStart(String flowName, RunPlace place, Instant startedAt) {
        this(flowName, place, startedAt, Optional.empty(), Optional.empty(), false);
    }

    /** Returns the id of the run. */
    public String executionId() {
        return place.executionId();
    }
}
