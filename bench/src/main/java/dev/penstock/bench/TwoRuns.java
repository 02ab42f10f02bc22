package dev.penstock.bench;

import dev.penstock.engine.FlowEngineBuilder;
import dev.penstock.engine.FlowExecution;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names of runs that are repeated without end: two ids in turn and one time for all, so that each run takes the place of
 * the last but one, and neither output nor history grows.
 */
final class TwoRuns {

    /** How many ended runs the state store may remember, so that an id is free when its turn comes again. */
    static final int HISTORY = 1;

    static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private TwoRuns() {}

    /** Sets the names of an engine whose state store remembers {@link #HISTORY} runs. */
    static FlowEngineBuilder name(FlowEngineBuilder builder) {
        AtomicInteger begun = new AtomicInteger();
        return builder.executionIds(() -> "run-" + begun.getAndIncrement() % 2)
                .fileNumbers(() -> 1)
                .clock(CLOCK);
    }

    /** Returns a run that was successful, and throws {@link IllegalStateException} for another: it has done too little. */
    static FlowExecution successful(FlowExecution execution) {
        if (!execution.isSuccessful()) {
            throw new IllegalStateException("the run has ended with " + execution.error());
        }
        return execution;
    }
}
