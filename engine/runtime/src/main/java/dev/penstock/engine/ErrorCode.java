package dev.penstock.engine;

/** Why a run failed, so that failures can be counted and told apart without reading messages. */
public enum ErrorCode {
    /** The input is not what its format allows. */
    MALFORMED_DATA,
    /** A task reads a field that the source does not have. */
    MISSING_FIELD,
    /** A record broke a rule whose action is to end the run. */
    RECORD_REJECTED,
    /** A bucket or key cannot be used. */
    INVALID_KEY,
    /** Something could not be read or written. */
    INPUT_OUTPUT,
    /** The run may not begin beside another of its flow. */
    REFUSED,
    /** Somebody canceled the run. */
    CANCELED,
    /** The run took longer than it may. */
    TIME_LIMIT,
    /** The thread that waited for the run was interrupted. */
    INTERRUPTED,
    /** A mistake in Penstock or in a connector. */
    INTERNAL
}
