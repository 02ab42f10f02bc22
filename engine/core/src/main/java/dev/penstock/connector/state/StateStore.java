package dev.penstock.connector.state;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What is known of runs and flows beyond the life of one run.
 *
 * <p>Every run belongs to the session that began it: one open state store is one session, whatever the number of its
 * threads. A session that has ended, in order or by a kill, leaves runs that others take over. Every method is one
 * atomic step, durable when it returns; {@link #commit} is the commit point of a run. Used by several threads.
 *
 * <p>A run goes one of two ways: {@code begin, commit, finish}, or {@code begin, end}. Every other step on a run, such as
 * a commit by a process that was taken for dead, is refused with a {@link RunLostException}.
 */
public interface StateStore extends Closeable {

    /**
     * Records that a run of this session has begun.
     *
     * @throws RunRefusedException if the run may not begin now: the flow is busy or the tick is taken, see
     *     {@link RunStart}
     */
    void begin(RunStart start) throws IOException;

    /**
     * Records how far a run has come, and says whether somebody wants it to end. Called about once a second.
     *
     * @return whether {@link #requestCancel} was called for the run
     * @throws RunLostException if the run is not in progress in this session any more
     */
    boolean progress(String executionId, RunCounts counts) throws IOException;

    /**
     * Records that a run has staged all its objects and that they are to be published, and moves the watermark of its
     * flow if the manifest has one.
     *
     * @throws RunLostException if the run is not in progress in this session any more; nothing is recorded then
     */
    void commit(RunManifest manifest) throws IOException;

    /** Records that all objects of a committed run are published. Idempotent. */
    void finish(String executionId) throws IOException;

    /**
     * Records that a run has ended without a commit, and that nothing is left of it.
     *
     * @param record what is known of it; its status is Error or Canceled
     * @throws RunLostException if the run is committed, or has ended already
     */
    void end(RunRecord record) throws IOException;

    /**
     * Returns what was committed and is not finished, in the order of the commits: the runs of sessions that have ended,
     * and those of this session.
     */
    List<RunManifest> unfinished() throws IOException;

    /**
     * Takes over the runs in progress of sessions that have ended: from now on they cannot commit. The caller discards
     * what they have staged and then calls {@link #end}; until then each call returns them again.
     */
    List<RunStart> takeOver() throws IOException;

    /** Asks for the end of a run in progress, of whatever session; nothing happens if it has ended. Idempotent. */
    void requestCancel(String executionId) throws IOException;

    /** Returns up to where the successful runs of a flow have read their source. */
    Optional<Watermark> watermark(String flowName) throws IOException;

    /** Returns what is known of a run. */
    Optional<RunRecord> execution(String executionId) throws IOException;

    /**
     * Returns the runs of a flow, the newest first by {@link RunRecord#startedAt}.
     *
     * @param limit how many at most
     */
    List<RunRecord> executions(String flowName, int limit) throws IOException;

    /** Records a flow, in place of what was recorded under its name. */
    void save(FlowRecord flow) throws IOException;

    /** Returns what is recorded of a flow. */
    Optional<FlowRecord> flow(String flowName) throws IOException;

    /** Returns all flows that are recorded, in the order of their names by code point. */
    List<FlowRecord> flows() throws IOException;

    /** Returns the names of all flows that are recorded or have runs, in their order by code point. */
    List<String> flowNames() throws IOException;

    /** Ends the session: what it left in progress can be taken over at once. */
    @Override
    void close() throws IOException;
}
