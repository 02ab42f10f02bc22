package dev.penstock.engine;

/**
 * How far a run has come.
 *
 * @param stage what it is doing
 * @param recordsRead how many records have been read and encoded
 * @param bytesProcessed how many bytes of input they took
 */
public record RunProgress(RunStage stage, long recordsRead, long bytesProcessed) {

    /** The progress of a run that waits for its turn. */
    static final RunProgress QUEUED = new RunProgress(RunStage.QUEUED, 0, 0);

    RunProgress at(RunStage newStage) {
        return new RunProgress(newStage, recordsRead, bytesProcessed);
    }
}
