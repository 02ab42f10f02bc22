package dev.penstock.engine.internal.plan;

import dev.penstock.definition.FlowOptions;

/** What it means when a step removes records or values. */
public enum Outcome {
    /** It removes none. */
    KEEPS,
    /** Records removed were filtered: they do not count as processed. */
    FILTERS,
    /** Records removed were dropped: they count as processed and not as written. */
    DROPS,
    /** A record removed ends the run. */
    FAILS,
    /** Values removed could not be converted; they are counted. */
    CONVERTS,
    /** A value that could not be converted ends the run. */
    MUST_CONVERT;

    /** Returns what it means under these options that a value cannot be converted. */
    static Outcome converting(FlowOptions options) {
        return switch (options.unconvertible()) {
            case NULL -> CONVERTS;
            case FAIL -> MUST_CONVERT;
        };
    }

    /** Whether the first thing removed ends the run. */
    public boolean endsRun() {
        return this == FAILS || this == MUST_CONVERT;
    }
}
