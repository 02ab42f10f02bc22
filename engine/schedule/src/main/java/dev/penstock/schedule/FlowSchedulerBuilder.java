package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.StateStore;
import dev.penstock.engine.FlowEngine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The parts of a scheduler while they are collected; all of them have defaults.
 *
 * <p>Used by one thread.
 */
public final class FlowSchedulerBuilder {

    /** How often a process of a cluster tells the others that it lives. */
    private static final Duration CHECK_IN = Duration.ofSeconds(5);

    private final FlowEngine engine;
    private final StateStore state;
    private SchedulerListener listener = new LoggingListener();
    private boolean overlapping;
    private int mostRuns = 10;
    private Optional<ManualClock> manual = Optional.empty();
    private Optional<DataSource> database = Optional.empty();
    private String prefix = "";

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

    /**
     * Lets several processes share the flows: {@link #cluster(DataSource, String)} with tables that begin with
     * {@code penstock_quartz_}.
     */
    public FlowSchedulerBuilder cluster(DataSource postgres) {
        return cluster(postgres, "penstock_quartz_");
    }

    /**
     * Lets several processes share the flows: each tick is rung in one of them, and the ticks of one that dies are rung
     * in the others. All of them use the same state store; a flow runs in those that have activated it.
     *
     * @param postgres a PostgreSQL database; it should be a pool with at least {@code mostRuns} + 3 connections
     * @param tablePrefix what the names of the tables begin with, at most 30 of a to z, 0 to 9 and _; tables that are not
     *     there are made
     */
    public FlowSchedulerBuilder cluster(DataSource postgres, String tablePrefix) {
        database = Optional.of(requireNonNull(postgres, "postgres is null"));
        prefix = QuartzTables.requirePrefix(requireNonNull(tablePrefix, "tablePrefix is null"));
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
        Ticker ticker = ticker();
        Clock clock = manual.isPresent() ? manual.get() : Clock.systemUTC();
        var scheduler = new FlowScheduler(engine, state, clock, ticker, listener, overlapping);
        scheduler.start();
        return scheduler;
    }

    private Ticker ticker() throws IOException {
        if (manual.isPresent()) {
            return manual.get().ticker();
        }
        return database.isPresent()
                ? QuartzTicker.shared(database.get(), prefix, CHECK_IN, mostRuns)
                : QuartzTicker.inMemory(mostRuns);
    }
}
