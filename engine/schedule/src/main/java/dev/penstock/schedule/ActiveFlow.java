package dev.penstock.schedule;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.DataPullMode;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.Trigger;
import dev.penstock.engine.RunRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * A flow that runs by its schedule.
 *
 * @param definition the flow
 * @param trigger its schedule, as it is written
 * @param activatedAt when it was activated
 * @param schedule its times
 */
record ActiveFlow(FlowDefinition definition, Trigger.Scheduled trigger, Instant activatedAt, Schedule schedule) {

    static ActiveFlow of(FlowDefinition definition, Trigger.Scheduled trigger, Instant activatedAt) {
        return new ActiveFlow(definition, trigger, activatedAt, Schedule.of(trigger, activatedAt));
    }

    /** Returns this flow as it is recorded: another process may have activated it anew. */
    ActiveFlow as(FlowRecord record) {
        Instant recorded = record.activatedAt().orElse(activatedAt);
        return recorded.equals(activatedAt) ? this : of(definition, trigger, recorded);
    }

    /** Whether a run reads only what is new. */
    boolean isIncremental() {
        return trigger.dataPullMode().equals(Optional.of(DataPullMode.INCREMENTAL));
    }

    /**
     * Returns what is wanted of the run of a tick.
     *
     * @param watermark up to where the flow has read
     * @param overlapping whether a run over everything may run beside others; an incremental one never may
     */
    RunRequest request(Instant tick, Optional<Watermark> watermark, boolean overlapping) {
        if (!isIncremental()) {
            return RunRequest.complete(tick, !overlapping);
        }
        TimeWindow window = PullWindow.of(trigger, tick, watermark.map(Watermark::readUntil));
        return RunRequest.incremental(tick, window);
    }
}
