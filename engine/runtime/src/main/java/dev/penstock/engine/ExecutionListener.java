package dev.penstock.engine;

/** Told how a run gets on. Called by the threads of the run, one at a time; what it does holds up the run. */
@FunctionalInterface
public interface ExecutionListener {

    /**
     * Some more records have been read and encoded.
     *
     * @param recordsRead how many in all
     * @param bytesProcessed how many bytes of input in all
     */
    void progressed(long recordsRead, long bytesProcessed);
}
