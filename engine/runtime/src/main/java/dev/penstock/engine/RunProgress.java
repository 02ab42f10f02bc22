package dev.penstock.engine;

import java.util.Optional;

/**
 * How far a run has come.
 *
 * @param stage what it is doing
 * @param recordsRead how many records have been read and encoded
 * @param bytesProcessed how many bytes of input they took
 * @param object the key of the object that was begun last
 */
public record RunProgress(RunStage stage, long recordsRead, long bytesProcessed, Optional<String> object) {

    /** The progress of a run that waits for its turn. */
    static final RunProgress QUEUED = new RunProgress(RunStage.QUEUED, 0, 0, Optional.empty());

    RunProgress at(RunStage newStage) {
        return new RunProgress(newStage, recordsRead, bytesProcessed, object);
    }
}
