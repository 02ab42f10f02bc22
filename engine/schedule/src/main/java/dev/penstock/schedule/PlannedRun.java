package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * A run that is to come, if nothing fails before.
 *
 * @param flowName the flow
 * @param time when it starts
 * @param window the records that it reads; absent if it reads everything
 */
public record PlannedRun(String flowName, Instant time, Optional<TimeWindow> window) {

    public PlannedRun {
        requireNonNull(flowName, "flowName is null");
        requireNonNull(time, "time is null");
        requireNonNull(window, "window is null");
    }
}
