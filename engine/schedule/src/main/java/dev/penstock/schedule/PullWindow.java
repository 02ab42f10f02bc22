package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which records the incremental run of a tick reads: those that changed from where the last successful run ended up to
 * the tick, less the offset.
 *
 * <p>The start belongs to the window and the end does not, so back-to-back windows lose nothing and read nothing twice.
 * Instants keep their nanoseconds: nothing is rounded.
 */
public final class PullWindow {

    /** How far the first window reaches back, if the flow does not say where it begins. */
    static final Duration FIRST = Duration.ofDays(30);

    private PullWindow() {}

    /**
     * Returns the window of a tick.
     *
     * <p>It is empty, and begins where the last one ended, if its end would lie before its start: after the offset of a
     * flow has grown, or a clock was set back. So a flow never reads again what it has read, and its watermark stays.
     *
     * @param trigger the trigger, with its offset and its firstExecutionFrom
     * @param tick the time for which the flow runs, which may be some time ago
     * @param readUntil up to where the last successful run has read; absent before the first
     */
    public static TimeWindow of(Trigger.Scheduled trigger, Instant tick, Optional<Instant> readUntil) {
        requireNonNull(trigger, "trigger is null");
        requireNonNull(tick, "tick is null");
        Instant start = readUntil.or(trigger::firstExecutionFrom).orElseGet(() -> tick.minus(FIRST));
        Instant end = tick.minusSeconds(trigger.scheduleOffset().orElse(0L));
        return new TimeWindow(start, end.isBefore(start) ? start : end);
    }
}
