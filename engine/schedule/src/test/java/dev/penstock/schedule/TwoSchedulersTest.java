package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FileType;
import dev.penstock.engine.FlowEngine;
import dev.penstock.format.json.JsonLinesFormat;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two schedulers with clocks and sessions of their own, as in two processes, that run the same flow at once. */
class TwoSchedulersTest {

    private static final int TICKS = 2_000;
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final MemoryStateStore state = new MemoryStateStore(Clock.systemUTC(), 3 * TICKS);
    private final MemoryObjectStore objects = new MemoryObjectStore();
    private final CyclicBarrier together = new CyclicBarrier(2);

    @Test
    void noTickRunsTwiceAndNoInstantIsReadTwiceOrNever() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<Integer> one = threads.submit(scheduler(state.openSession()));
        Future<Integer> other = threads.submit(scheduler(state.openSession()));
        one.get();
        other.get();
        threads.shutdown();

        Set<Instant> ticks = new HashSet<>();
        Instant end = House.NOON.plus(PERIOD.multipliedBy(TICKS));
        for (RunRecord run : successfulNewestFirst()) {
            assertTrue(ticks.add(run.scheduledFor().orElseThrow()), "twice: " + run.scheduledFor());
            TimeWindow window = run.window().orElseThrow();
            assertEquals(end, window.end());
            end = window.start();
        }
        assertEquals(House.NOON.minus(PullWindow.FIRST), end);
    }

    private List<RunRecord> successfulNewestFirst() {
        return state.executions("orders", 3 * TICKS).stream()
                .filter(run -> run.status() == ExecutionStatus.SUCCESSFUL)
                .sorted((one, other) -> other.window()
                        .orElseThrow()
                        .end()
                        .compareTo(one.window().orElseThrow().end()))
                .toList();
    }

    /** Goes through all ticks; both begin each of them together. */
    private Callable<Integer> scheduler(StateStore session) throws IOException {
        ManualClock clock = new ManualClock(House.NOON);
        FlowEngine engine = FlowEngine.builder()
                .objectStore(objects)
                .stateStore(session)
                .format(FileType.JSON, JsonLinesFormat.standard())
                .source(ConnectorType.S3, (flow, request) -> House.oneRecord())
                .build();
        FlowScheduler scheduler = FlowScheduler.builder(engine, session)
                .clock(clock)
                .listener(new SchedulerListener() {})
                .build();
        return () -> {
            scheduler.activate(Flows.incremental("orders", "rate(5minutes)"));
            for (int tick = 0; tick < TICKS; tick++) {
                clock.advance(PERIOD);
                if (tick % 100 == 0) {
                    together.await();
                }
            }
            return TICKS;
        };
    }
}
