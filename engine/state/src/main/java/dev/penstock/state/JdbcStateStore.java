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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * What is known of runs and flows, in PostgreSQL: for several JVMs on several machines.
 *
 * <p>A session is alive as long as it renews its lease, which a thread of its own does three times in the length of one,
 * from its first run on. One that did not, because its process is dead, paused or cut off from the database, loses its
 * runs in progress to whoever asks first, and cannot commit them any more. All times are the database's.
 *
 * <p>The tables are made, and brought to the version of this Penstock, when the store is opened, in the first schema of
 * the search path; a newer version is refused with a {@link NewerStateException}. Each step takes one connection for one
 * transaction. Used by several threads.
 */
public final class JdbcStateStore implements StateStore {

    /** How long a session is taken for alive after it was last renewed, if nobody says otherwise. */
    public static final Duration DEFAULT_LEASE = Duration.ofSeconds(15);

    private final Database database;
    private final Lease lease;
    private final JdbcRuns runs;
    private final JdbcLeftovers leftovers;
    private final Clock clock;
    private final AtomicBoolean closed = new AtomicBoolean();

    private JdbcStateStore(Database database, Lease lease, JdbcRuns runs, Clock clock) {
        this.database = database;
        this.lease = lease;
        this.runs = runs;
        this.leftovers = new JdbcLeftovers(lease);
        this.clock = clock;
    }

    /** Opens the state of a database. The newest 1,000 ended runs of each flow are remembered. */
    public static JdbcStateStore open(DataSource source) throws IOException {
        return open(source, Clock.systemUTC(), StateBook.DEFAULT_HISTORY, DEFAULT_LEASE);
    }

    /**
     * @param clock tells when a run made progress
     * @param history how many ended runs of each flow are remembered; at least 1, and the same for all who use the
     *     database
     * @param lease how long a session is taken for alive after it was last renewed; at least 100 milliseconds
     */
    public static JdbcStateStore open(DataSource source, Clock clock, int history, Duration lease) throws IOException {
        requireNonNull(source, "source is null");
        requireNonNull(clock, "clock is null");
        requireNonNull(lease, "lease is null");
        StateBook.requireHistory(history);
        Database database = new Database(source);
        Lease ofSession = new Lease(database, UUID.randomUUID().toString(), lease);
        new Migrations(database).run();
        return new JdbcStateStore(database, ofSession, new JdbcRuns(ofSession.session(), history), clock);
    }

    @Override
    public void begin(RunStart start) throws IOException {
        requireNonNull(start, "start is null");
        requireOpen();
        lease.begin();
        database.confirmedTransaction(
                transaction -> {
                    lease.require(transaction);
                    runs.begin(transaction, start);
                    return true;
                },
                transaction -> runs.has(transaction, start.executionId(), "RUNNING"));
    }

    @Override
    public boolean progress(String executionId, RunCounts counts) throws IOException {
        requireNonNull(executionId, "executionId is null");
        requireNonNull(counts, "counts is null");
        Step.Progress step = new Step.Progress(executionId, counts, clock.instant());
        return step(transaction -> runs.progress(transaction, step));
    }

    @Override
    public void commit(RunManifest manifest) throws IOException {
        requireNonNull(manifest, "manifest is null");
        requireOpen();
        database.confirmedTransaction(
                transaction -> {
                    runs.commit(transaction, manifest);
                    return true;
                },
                transaction -> runs.has(transaction, manifest.executionId(), "COMMITTED"));
    }

    @Override
    public void finish(String executionId) throws IOException {
        requireNonNull(executionId, "executionId is null");
        step(transaction -> {
            runs.finish(transaction, executionId);
            return true;
        });
    }

    @Override
    public void end(RunRecord record) throws IOException {
        requireNonNull(record, "record is null");
        step(transaction -> {
            runs.end(transaction, record);
            return true;
        });
    }

    @Override
    public List<RunManifest> unfinished() throws IOException {
        return step(leftovers::unfinished);
    }

    @Override
    public List<RunStart> takeOver() throws IOException {
        if (step(leftovers::anyAbandoned)) {
            lease.begin();
            return step(leftovers::takeOver);
        }
        return step(leftovers::taken);
    }

    @Override
    public void requestCancel(String executionId) throws IOException {
        requireNonNull(executionId, "executionId is null");
        step(transaction -> transaction.update(
                "UPDATE penstock_run SET is_canceled = true WHERE execution_id = ? AND phase IN ('RUNNING', 'TAKEN')",
                executionId));
    }

    @Override
    public Optional<Watermark> watermark(String flowName) throws IOException {
        requireNonNull(flowName, "flowName is null");
        return step(transaction -> JdbcRecords.watermark(transaction, flowName));
    }

    @Override
    public Optional<RunRecord> execution(String executionId) throws IOException {
        requireNonNull(executionId, "executionId is null");
        return step(transaction -> JdbcRecords.execution(transaction, executionId));
    }

    @Override
    public List<RunRecord> executions(String flowName, int limit) throws IOException {
        requireNonNull(flowName, "flowName is null");
        Limit.require(limit);
        return step(transaction -> JdbcRecords.executions(transaction, flowName, limit));
    }

    @Override
    public void save(FlowRecord flow) throws IOException {
        requireNonNull(flow, "flow is null");
        step(transaction -> {
            JdbcRecords.save(transaction, flow);
            return true;
        });
    }

    @Override
    public Optional<FlowRecord> flow(String flowName) throws IOException {
        requireNonNull(flowName, "flowName is null");
        return step(transaction -> JdbcRecords.flow(transaction, flowName));
    }

    @Override
    public List<FlowRecord> flows() throws IOException {
        return step(JdbcRecords::flows);
    }

    @Override
    public List<String> flowNames() throws IOException {
        return step(JdbcRecords::flowNames);
    }

    @Override
    public void close() throws IOException {
        if (!closed.getAndSet(true)) {
            lease.end();
        }
    }

    /** Renews the lease no more, as a process that is paused or dead. */
    void pause() {
        lease.stop();
    }

    String session() {
        return lease.session();
    }

    private <R> R step(Transaction.Work<R> work) throws IOException {
        requireOpen();
        return database.transaction(work);
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the state store is closed");
        }
    }
}
