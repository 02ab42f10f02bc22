package dev.penstock.connector;

import java.io.IOException;
import java.util.List;

/**
 * What is known of runs beyond the life of one.
 *
 * <p>{@link #commit} is the commit point of a run: one atomic, durable step. What was committed and not finished is
 * published by whoever finds it. Used by several threads.
 */
public interface StateStore {

    /** Records that a run has staged all its objects and that they are to be published. */
    void commit(RunManifest manifest) throws IOException;

    /** Records that all objects of a run are published. Idempotent. */
    void finish(String executionId) throws IOException;

    /** Returns what was committed and is not finished, in the order of the commits. */
    List<RunManifest> unfinished() throws IOException;
}
