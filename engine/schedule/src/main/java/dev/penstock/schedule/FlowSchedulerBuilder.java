package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.StateStore;
import dev.penstock.engine.FlowEngine;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * The parts of a scheduler while they are collected; all of them have defaults.
 *
 * <p>Used by one thread.
 */
public final class FlowSchedulerBuilder {

    private final FlowEngine engine;
    private final StateStore state;
    private SchedulerListener listener = new LoggingListener();
    private boolean overlapping;
    private int mostRuns = 10;
    private Optional<ManualClock> manual = Optional.empty();

    FlowSchedulerBuilder(FlowEngine engine, StateStore state) {
        this.engine = requireNonNull(engine, "engine is null");
        this.state = requireNonNull(state, "state is null");
    }

    /** Sets who is told what the scheduler does; the log of the JVM by default. */
    public FlowSchedulerBuilder listener(SchedulerListener newListener) {
        listener = requireNonNull(newListener, "newListener is null");
        return this;
    }

    /**
     * Sets whether a run over everything may begin while another of its flow is going on; by default the tick is
     * skipped. An incremental run never may: two of them would read the same records.
     */
    public FlowSchedulerBuilder overlappingRuns(boolean allowed) {
        overlapping = allowed;
        return this;
    }

    /** Sets how many runs are going on at once, at least 1; 10 by default. Further ones wait for their turn. */
    public FlowSchedulerBuilder mostRuns(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("mostRuns is %d; the least is 1".formatted(count));
        }
        mostRuns = count;
        return this;
    }

    /** Lets the scheduler wait for a clock that is moved by hand, and run flows in the thread that moves it. */
    public FlowSchedulerBuilder clock(ManualClock clock) {
        manual = Optional.of(requireNonNull(clock, "clock is null"));
        return this;
    }

    /**
     * Returns a scheduler that has begun to wait.
     *
     * @throws IOException if it cannot begin
     */
    public FlowScheduler build() throws IOException {
        Ticker ticker = manual.isPresent() ? manual.get().ticker() : QuartzTicker.inMemory(mostRuns);
        Clock clock = manual.isPresent() ? manual.get() : Clock.systemUTC();
        var scheduler = new FlowScheduler(engine, state, clock, ticker, listener, overlapping);
        scheduler.start();
        return scheduler;
    }
}
