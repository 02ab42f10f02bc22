package dev.penstock.state;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The life of a session on a database: a row says until when it is alive, by the clock of the database, and a thread
 * renews it three times in that time. It begins with the first run. Used by several threads.
 */
final class Lease {

    private static final System.Logger LOG = System.getLogger(Lease.class.getName());

    private final Database database;
    private final String session;
    private final Duration length;
    private final ScheduledExecutorService renewals;
    private boolean begun;

    Lease(Database database, String session, Duration length) {
        if (length.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException("lease is %s; the least is PT0.1S".formatted(length));
        }
        this.database = database;
        this.session = session;
        this.length = length;
        this.renewals = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "penstock-state-lease");
            thread.setDaemon(true);
            return thread;
        });
    }

    String session() {
        return session;
    }

    /** Sees to it that the session is alive. */
    synchronized void begin() throws IOException {
        if (!begun) {
            renew();
            long third = length.toNanos() / 3;
            renewals.scheduleAtFixedRate(this::renewOrWarn, third, third, TimeUnit.NANOSECONDS);
            begun = true;
        }
    }

    /** Makes the session alive in a transaction in which it must be, if its lease has run out. */
    void require(Transaction transaction) throws SQLException, IOException {
        if (!transaction.exists(
                "SELECT 1 FROM penstock_session WHERE session_id = ? AND alive_until > clock_timestamp()", session)) {
            renew(transaction);
        }
    }

    /** Ends the session: its runs can be taken over at once. */
    void end() throws IOException {
        stop();
        database.transaction(
                transaction -> transaction.update("DELETE FROM penstock_session WHERE session_id = ?", session));
    }

    /** Renews no more, as if the process were dead. */
    synchronized void stop() {
        // The row must not come back after it was deleted.
        renewals.shutdownNow();
        boolean interrupted = false;
        while (!renewals.isTerminated()) {
            try {
                renewals.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void renew() throws IOException {
        database.transaction(this::renew);
    }

    private int renew(Transaction transaction) throws SQLException {
        return transaction.update("""
                INSERT INTO penstock_session (session_id, alive_until)
                VALUES (?, clock_timestamp() + ? * interval '1 microsecond')
                ON CONFLICT (session_id) DO UPDATE SET alive_until = excluded.alive_until
                """, session, TimeUnit.NANOSECONDS.toMicros(length.toNanos()));
    }

    private void renewOrWarn() {
        try {
            renew();
        } catch (IOException | RuntimeException e) {
            // The next renewal may come in time; if not, others take over and the runs cannot commit.
            LOG.log(System.Logger.Level.WARNING, "the lease of the session " + session + " was not renewed", e);
        }
    }
}
