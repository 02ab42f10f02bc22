package dev.penstock.engine.internal.plan;

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
    /** A value removed is a value that could not be converted. */
    CONVERTS
}
