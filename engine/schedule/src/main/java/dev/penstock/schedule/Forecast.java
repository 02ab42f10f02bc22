package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.DataPullMode;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which runs a flow will have, without running it.
 *
 * <pre>{@code
 * List<PlannedRun> today = Forecast.of(flow)
 *         .after(state.flow(flow.flowName()), state.watermark(flow.flowName()))
 *         .between(now, now.plus(Duration.ofDays(1)), 100);
 * }</pre>
 *
 * <p>Every run is taken to be successful, and to take no time. A flow that does not run by a schedule has none. Immutable.
 */
public final class Forecast {

    private final FlowDefinition definition;
    private final Optional<FlowRecord> record;
    private final Optional<Watermark> watermark;

    private Forecast(FlowDefinition definition, Optional<FlowRecord> record, Optional<Watermark> watermark) {
        this.definition = requireNonNull(definition, "definition is null");
        this.record = requireNonNull(record, "record is null");
        this.watermark = requireNonNull(watermark, "watermark is null");
    }

    /** Returns the forecast of a flow that has never run and is activated at the beginning of what is asked for. */
    public static Forecast of(FlowDefinition definition) {
        return new Forecast(definition, Optional.empty(), Optional.empty());
    }

    /** Returns this forecast for a flow that is active already or has run before. */
    public Forecast after(Optional<FlowRecord> newRecord, Optional<Watermark> newWatermark) {
        return new Forecast(definition, newRecord, newWatermark);
    }

    /**
     * Returns the runs in a stretch of time, in order.
     *
     * @param from the first instant of it
     * @param until the instant behind its last
     * @param most how many runs at most, at least 1
     * @throws InvalidFlowException if the schedule of the flow is wrong
     */
    public List<PlannedRun> between(Instant from, Instant until, int most) {
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
        if (most < 1) {
            throw new IllegalArgumentException("most is %d; the least is 1".formatted(most));
        }
        return definition.trigger() instanceof Trigger.Scheduled trigger ? runs(trigger, from, until, most) : List.of();
    }

    private List<PlannedRun> runs(Trigger.Scheduled trigger, Instant from, Instant until, int most) {
        Instant activatedAt = record.filter(FlowLife::isActive)
                .flatMap(FlowRecord::activatedAt)
                .orElse(from);
        Schedule schedule = Schedule.of(trigger, activatedAt);
        boolean incremental = trigger.dataPullMode().equals(Optional.of(DataPullMode.INCREMENTAL));
        Optional<Instant> readUntil = watermark.map(Watermark::readUntil);
        List<PlannedRun> runs = new ArrayList<>();
        Optional<Instant> next = schedule.nextFrom(from);
        while (next.isPresent() && next.get().isBefore(until) && runs.size() < most) {
            Optional<TimeWindow> window =
                    incremental ? Optional.of(PullWindow.of(trigger, next.get(), readUntil)) : Optional.empty();
            runs.add(new PlannedRun(definition.flowName(), next.get(), window));
            readUntil = window.map(TimeWindow::end);
            next = schedule.nextAfter(next.get());
        }
        return runs;
    }
}
