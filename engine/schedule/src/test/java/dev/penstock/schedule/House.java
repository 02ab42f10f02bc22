package dev.penstock.schedule;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.adapter.MemorySource;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.FileType;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.SourceFactory;
import dev.penstock.format.json.JsonLinesFormat;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine in memory and a scheduler on it, with a clock that is moved by hand, and a list of what happens. */
final class House implements SchedulerListener {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    final ManualClock clock = new ManualClock(NOON);
    final MemoryStateStore state;
    final MemoryObjectStore objects = new MemoryObjectStore(clock);
    final FlowEngine engine;

    /** What the scheduler tells, one line each: the time of the clock, and what happened. */
    final List<String> events = new ArrayList<>();

    /** The windows in which the source was opened. */
    final List<Optional<TimeWindow>> windows = new ArrayList<>();

    /** What the source is; tests put a failing one in its place. */
    SourceFactory source = (flow, request) -> oneRecord();

    private FlowScheduler scheduler;

    House() throws IOException {
        state = new MemoryStateStore(clock, 200_000);
        engine = FlowEngine.builder()
                .objectStore(objects)
                .stateStore(state)
                .clock(clock)
                .format(FileType.JSON, JsonLinesFormat.standard())
                .source(ConnectorType.S3, (flow, request) -> {
                    windows.add(request.window());
                    return source.connect(flow, request);
                })
                .build();
        restart(false);
    }

    FlowScheduler scheduler() {
        return scheduler;
    }

    /** Begins anew on the same state, as a program does after its end. */
    void restart(boolean overlapping) throws IOException {
        if (scheduler != null) {
            scheduler.close();
        }
        scheduler = FlowScheduler.builder(engine, state)
                .clock(clock)
                .listener(this)
                .overlappingRuns(overlapping)
                .build();
    }

    /** Returns the ticks for which a flow has run, the oldest first. */
    List<String> ticks(String flowName) throws IOException {
        return runs(flowName).stream()
                .map(run -> run.scheduledFor().orElseThrow().toString().substring(11, 19))
                .toList();
    }

    List<RunRecord> runs(String flowName) throws IOException {
        List<RunRecord> runs = new ArrayList<>(state.executions(flowName, 1_000));
        java.util.Collections.reverse(runs);
        return runs;
    }

    FlowRecord flow(String flowName) throws IOException {
        return ((StateStore) state).flow(flowName).orElseThrow();
    }

    static SourceConnector oneRecord() {
        return MemorySource.ofRecords(List.of(Map.of("id", 1)));
    }

    static SourceConnector broken() throws IOException {
        throw new IOException("the source is away");
    }

    @Override
    public void ended(FlowExecution execution) {
        event("ended " + execution.status().word());
    }

    @Override
    public void skipped(String flowName, Instant tick, String reason) {
        event("skipped " + tick.toString().substring(11, 19));
    }

    @Override
    public void moved(FlowRecord flow) {
        event(flow.flowName() + " is " + flow.status().word());
    }

    @Override
    public void failed(String flowName, Exception cause) {
        event("failed " + cause.getMessage());
    }

    private void event(String event) {
        events.add(clock.instant().toString().substring(11, 19) + " " + event);
    }
}
