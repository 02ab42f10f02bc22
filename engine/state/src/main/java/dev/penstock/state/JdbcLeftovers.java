package dev.penstock.state;

import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunStart;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The runs that a session has to look after, its own and those that others left behind. Used by several threads. */
final class JdbcLeftovers {

    private static final String OWNER_HAS_ENDED = """
            NOT EXISTS (SELECT 1 FROM penstock_session s
                WHERE s.session_id = penstock_run.session_id AND s.alive_until > clock_timestamp())
            """;

    private final Lease lease;

    JdbcLeftovers(Lease lease) {
        this.lease = lease;
    }

    List<RunManifest> unfinished(Transaction transaction) throws SQLException, IOException {
        return transaction.query(
                RunRow::manifest,
                "SELECT execution_id, manifest FROM penstock_run WHERE phase = 'COMMITTED' AND (session_id = ? OR "
                        + OWNER_HAS_ENDED + ") ORDER BY commit_number",
                lease.session());
    }

    /** Whether there are runs in progress of sessions that have ended. */
    boolean anyAbandoned(Transaction transaction) throws SQLException, IOException {
        return transaction.exists(
                "SELECT 1 FROM penstock_run WHERE phase IN ('RUNNING', 'TAKEN') AND session_id <> ? AND "
                        + OWNER_HAS_ENDED + " LIMIT 1",
                lease.session());
    }

    List<RunStart> takeOver(Transaction transaction) throws SQLException, IOException {
        lease.require(transaction);
        transaction.update(
                "UPDATE penstock_run SET phase = 'TAKEN', session_id = ?"
                        + " WHERE phase IN ('RUNNING', 'TAKEN') AND session_id <> ? AND " + OWNER_HAS_ENDED,
                lease.session(),
                lease.session());
        transaction.update("DELETE FROM penstock_session WHERE alive_until <= clock_timestamp()");
        return taken(transaction);
    }

    /** Returns what this session has taken over and not ended yet. */
    List<RunStart> taken(Transaction transaction) throws SQLException, IOException {
        return transaction.query(
                RunRow::start,
                "SELECT execution_id, start FROM penstock_run"
                        + " WHERE phase = 'TAKEN' AND session_id = ? ORDER BY begin_number",
                lease.session());
    }
}
