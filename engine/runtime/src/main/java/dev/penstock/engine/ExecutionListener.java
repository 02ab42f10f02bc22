package dev.penstock.engine;

/** Told how runs get on. Called by the threads of a run, one at a time; what it does holds up the run. */
@FunctionalInterface
public interface ExecutionListener {

    /** A run has begun. */
    default void started(String flowName, String executionId) {}

    /**
     * Some more records have been read and encoded.
     *
     * @param recordsRead how many in all
     * @param bytesProcessed how many bytes of input in all
     */
    void progressed(long recordsRead, long bytesProcessed);

    /** A run that had begun has ended, well or not. */
    default void ended(FlowExecution execution) {}
}
