package dev.penstock.state;

import dev.penstock.connector.state.RunLostException;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.connector.state.RunRefusedException.Reason;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The steps of runs as statements. Each compares the row with what it must be in the statement that changes it, so that of
 * two sessions that want the same run, one finds that it is too late. Used by several threads.
 */
final class JdbcRuns {

    private static final int MOST_ATTEMPTS = 100;

    private final String session;
    private final int history;

    JdbcRuns(String session, int history) {
        this.session = session;
        this.history = history;
    }

    void begin(Transaction transaction, RunStart start) throws SQLException, IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (inserted(transaction, start)) {
                // From here on no other exclusive run of the flow can move the watermark.
                Refusals.requireUnread(start, JdbcRecords.watermark(transaction, start.flowName()));
                return;
            }
            refuse(transaction, start);
            // Whoever stood in the way has ended since.
        }
        throw new IOException("the run %s could not begin in %d attempts, because others began and ended"
                .formatted(start.executionId(), MOST_ATTEMPTS));
    }

    private boolean inserted(Transaction transaction, RunStart start) throws SQLException, IOException {
        Optional<Instant> tick = start.scheduledFor();
        int rows = transaction.update(
                """
                INSERT INTO penstock_run (execution_id, flow_name, session_id, phase, is_exclusive, tick, tick_second,
                    tick_nano, holds_tick, started_second, started_nano, start)
                VALUES (?, ?, ?, 'RUNNING', ?, ?::text, ?::bigint, ?::int, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                start.executionId(),
                start.flowName(),
                session,
                start.exclusive(),
                tick.map(Instant::toString),
                tick.map(Instant::getEpochSecond),
                tick.map(Instant::getNano),
                tick.isPresent(),
                start.startedAt().getEpochSecond(),
                start.startedAt().getNano(),
                RunRow.text(out -> out.start(start)));
        return rows == 1;
    }

    private static void refuse(Transaction transaction, RunStart start) throws SQLException, IOException {
        if (transaction.exists("SELECT 1 FROM penstock_run WHERE execution_id = ?", start.executionId())) {
            throw new IllegalStateException("the run " + start.executionId() + " has begun already");
        }
        Optional<String> ofTick = transaction.first(
                row -> row.getString(1),
                "SELECT execution_id FROM penstock_run WHERE flow_name = ? AND tick = ?::text AND holds_tick",
                start.flowName(),
                start.scheduledFor().map(Instant::toString));
        if (ofTick.isPresent()) {
            throw new RunRefusedException(start.flowName(), Reason.TICK_IS_TAKEN, ofTick.get());
        }
        Optional<String> busy = transaction.first(
                row -> row.getString(1),
                "SELECT execution_id FROM penstock_run WHERE flow_name = ? AND is_exclusive AND phase <> 'ENDED' AND ?",
                start.flowName(),
                start.exclusive());
        if (busy.isPresent()) {
            throw new RunRefusedException(start.flowName(), Reason.FLOW_IS_BUSY, busy.get());
        }
    }

    /** Returns whether somebody wants the run to end. */
    boolean progress(Transaction transaction, Step.Progress step) throws SQLException, IOException {
        Optional<Boolean> canceled = transaction.first(
                row -> row.getBoolean(1),
                """
                UPDATE penstock_run SET progress = ?
                WHERE execution_id = ? AND session_id = ? AND phase = 'RUNNING'
                RETURNING is_canceled
                """,
                RunRow.text(out -> {
                    out.begin("counts");
                    out.counts(step.counts());
                    out.end();
                    out.instant("at", step.at());
                }),
                step.executionId(),
                session);
        return canceled.isPresent() ? canceled.get() : lost(transaction, step.executionId());
    }

    void commit(Transaction transaction, RunManifest manifest) throws SQLException, IOException {
        Ending.requireSuccessful(manifest.record());
        Optional<RunStart> start = transaction.first(
                RunRow::start, """
                UPDATE penstock_run SET phase = 'COMMITTED', manifest = ?, commit_number = nextval('penstock_order')
                WHERE execution_id = ? AND session_id = ? AND phase = 'RUNNING' AND EXISTS (
                    SELECT 1 FROM penstock_session s
                    WHERE s.session_id = penstock_run.session_id AND s.alive_until > clock_timestamp())
                RETURNING execution_id, start
                """, RunRow.text(out -> out.manifest(manifest)), manifest.executionId(), session);
        if (start.isEmpty()) {
            lost(transaction, manifest.executionId());
        }
        Ending.requireSame(start.orElseThrow(), manifest.record());
        if (manifest.watermark().isPresent()) {
            advance(transaction, manifest.flowName(), manifest.watermark().get());
        }
    }

    private static void advance(Transaction transaction, String flowName, Watermark mark) throws SQLException {
        transaction.update(
                """
                INSERT INTO penstock_watermark AS known (flow_name, until_second, until_nano, execution_id)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (flow_name) DO UPDATE SET until_second = excluded.until_second,
                    until_nano = excluded.until_nano, execution_id = excluded.execution_id
                WHERE (excluded.until_second, excluded.until_nano) >= (known.until_second, known.until_nano)
                """,
                flowName,
                mark.readUntil().getEpochSecond(),
                mark.readUntil().getNano(),
                mark.executionId());
    }

    void finish(Transaction transaction, String executionId) throws SQLException, IOException {
        Optional<RunManifest> manifest = transaction.first(
                RunRow::manifest,
                "SELECT execution_id, manifest FROM penstock_run WHERE execution_id = ? AND phase = 'COMMITTED' FOR UPDATE",
                executionId);
        if (manifest.isPresent()) {
            ended(transaction, manifest.get().record(), true);
            return;
        }
        Optional<String> found = transaction.first(
                row -> row.getString(1).equals("ENDED") ? "has ended without a commit" : "is not committed",
                "SELECT phase FROM penstock_run WHERE execution_id = ? AND commit_number IS NULL",
                executionId);
        if (found.isPresent()) {
            throw new RunLostException(executionId, found.get());
        }
    }

    void end(Transaction transaction, RunRecord record) throws SQLException, IOException {
        Ending.requireFailed(record);
        Optional<RunStart> start = transaction.first(RunRow::start, """
                SELECT execution_id, start FROM penstock_run
                WHERE execution_id = ? AND session_id = ? AND phase IN ('RUNNING', 'TAKEN') FOR UPDATE
                """, record.executionId(), session);
        if (start.isEmpty()) {
            lost(transaction, record.executionId());
        }
        Ending.requireSame(start.orElseThrow(), record);
        ended(transaction, record, false);
    }

    private void ended(Transaction transaction, RunRecord record, boolean successful) throws SQLException, IOException {
        transaction.update("""
                UPDATE penstock_run SET phase = 'ENDED', record = ?, progress = NULL, manifest = NULL,
                    holds_tick = holds_tick AND ?, end_number = nextval('penstock_order')
                WHERE execution_id = ?
                """, RunRow.text(out -> out.record(record)), successful, record.executionId());
        forget(transaction, record.flowName());
    }

    /** Forgets the oldest runs of a flow, but not the last of a tick nor the last successful one of a tick. */
    private void forget(Transaction transaction, String flowName) throws SQLException {
        transaction.update("""
                DELETE FROM penstock_run WHERE flow_name = ? AND phase = 'ENDED'
                AND end_number <= (
                    SELECT end_number FROM penstock_run WHERE flow_name = ? AND phase = 'ENDED'
                    ORDER BY end_number DESC OFFSET ? LIMIT 1)
                AND execution_id NOT IN (
                    (SELECT execution_id FROM penstock_run
                    WHERE flow_name = ? AND phase = 'ENDED' AND tick IS NOT NULL
                    ORDER BY tick_second DESC, tick_nano DESC, end_number DESC LIMIT 1)
                    UNION ALL
                    (SELECT execution_id FROM penstock_run
                    WHERE flow_name = ? AND phase = 'ENDED' AND tick IS NOT NULL AND holds_tick
                    ORDER BY tick_second DESC, tick_nano DESC, end_number DESC LIMIT 1))
                """, flowName, flowName, history, flowName, flowName);
    }

    /** Whether a run of this session is in a phase. */
    boolean has(Transaction transaction, String executionId, String phase) throws SQLException, IOException {
        return transaction.exists(
                "SELECT 1 FROM penstock_run WHERE execution_id = ? AND session_id = ? AND phase = ?",
                executionId,
                session,
                phase);
    }

    private <R> R lost(Transaction transaction, String executionId) throws SQLException, IOException {
        Optional<String> found = transaction.first(
                row -> switch (row.getString("phase")) {
                    case "RUNNING" ->
                        row.getString("session_id").equals(session)
                                ? "belongs to a session whose lease has run out"
                                : "belongs to another session";
                    case "TAKEN" -> "was taken over";
                    case "COMMITTED" -> "is committed";
                    default -> "has ended";
                },
                "SELECT phase, session_id FROM penstock_run WHERE execution_id = ?",
                executionId);
        throw new RunLostException(executionId, found.orElse("is not known"));
    }
}
