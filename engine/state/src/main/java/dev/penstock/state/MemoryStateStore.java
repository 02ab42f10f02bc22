package dev.penstock.state;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What is known of runs and flows, for as long as the program runs: for tests, and for programs that start over after a
 * crash.
 *
 * <p>The newest 1,000 ended runs of a flow are remembered. {@link #openSession} gives a second session on the same
 * memory, as another process would have on a shared store; a session that was closed takes no more steps. Used by
 * several threads.
 */
public final class MemoryStateStore implements StateStore {

    private final SharedBook shared;
    private final Clock clock;
    private final String session;

    /** Creates an empty memory and its first session. */
    public MemoryStateStore() {
        this(Clock.systemUTC());
    }

    /** @param clock tells when a run made progress */
    public MemoryStateStore(Clock clock) {
        this(new SharedBook(new StateBook(StateBook.DEFAULT_HISTORY)), requireNonNull(clock, "clock is null"));
    }

    /** @param history how many ended runs of a flow are remembered; at least 1 */
    public MemoryStateStore(Clock clock, int history) {
        this(new SharedBook(new StateBook(history)), requireNonNull(clock, "clock is null"));
    }

    private MemoryStateStore(SharedBook shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
        this.session = shared.openSession();
    }

    /** Opens another session on the same memory. */
    public MemoryStateStore openSession() {
        return new MemoryStateStore(shared, clock);
    }

    @Override
    public void begin(RunStart start) throws IOException {
        shared.step(session, new Step.Begin(session, requireNonNull(start, "start is null")));
    }

    @Override
    public boolean progress(String executionId, RunCounts counts) throws IOException {
        requireNonNull(executionId, "executionId is null");
        requireNonNull(counts, "counts is null");
        return shared.progress(session, new Step.Progress(executionId, counts, clock.instant()));
    }

    @Override
    public void commit(RunManifest manifest) throws IOException {
        shared.step(session, new Step.Commit(requireNonNull(manifest, "manifest is null")));
    }

    @Override
    public void finish(String executionId) throws IOException {
        shared.step(session, new Step.Finish(requireNonNull(executionId, "executionId is null")));
    }

    @Override
    public void end(RunRecord record) throws IOException {
        shared.step(session, new Step.End(requireNonNull(record, "record is null")));
    }

    @Override
    public List<RunManifest> unfinished() throws IOException {
        return shared.unfinished(session);
    }

    @Override
    public List<RunStart> takeOver() throws IOException {
        return shared.takeOver(session);
    }

    @Override
    public void requestCancel(String executionId) throws IOException {
        shared.step(session, new Step.Cancel(requireNonNull(executionId, "executionId is null")));
    }

    @Override
    public Optional<Watermark> watermark(String flowName) {
        requireNonNull(flowName, "flowName is null");
        return shared.read(session, book -> book.watermark(flowName));
    }

    @Override
    public Optional<RunRecord> execution(String executionId) {
        requireNonNull(executionId, "executionId is null");
        return shared.read(session, book -> book.execution(executionId));
    }

    @Override
    public List<RunRecord> executions(String flowName, int limit) {
        requireNonNull(flowName, "flowName is null");
        Limit.require(limit);
        return shared.read(session, book -> book.executions(flowName, limit));
    }

    @Override
    public void save(FlowRecord flow) throws IOException {
        shared.step(session, new Step.Save(requireNonNull(flow, "flow is null")));
    }

    @Override
    public Optional<FlowRecord> flow(String flowName) {
        requireNonNull(flowName, "flowName is null");
        return shared.read(session, book -> book.flow(flowName));
    }

    @Override
    public List<FlowRecord> flows() {
        return shared.read(session, StateBook::flows);
    }

    @Override
    public List<String> flowNames() {
        return shared.read(session, StateBook::flowNames);
    }

    @Override
    public void close() {
        shared.closeSession(session);
    }
}
