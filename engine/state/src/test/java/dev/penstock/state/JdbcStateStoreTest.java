package dev.penstock.state;

import static dev.penstock.state.Given.COUNTS;
import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.asked;
import static dev.penstock.state.Given.exclusive;
import static dev.penstock.state.Given.failed;
import static dev.penstock.state.Given.manifest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.state.RunLostException;
import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGPoolingDataSource;

@SuppressWarnings("deprecation")
class JdbcStateStoreTest extends StateStoreContract {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private PGPoolingDataSource source;

    @BeforeEach
    void connect() throws SQLException {
        source = POSTGRES.pool(POSTGRES.newSchema());
    }

    @AfterEach
    void disconnect() throws IOException {
        closeAll();
        source.close();
    }

    @Override
    JdbcStateStore openSession(int history) throws IOException {
        return JdbcStateStore.open(source, Clock.systemUTC(), history, Duration.ofMinutes(10));
    }

    @Test
    void aPausedSessionLosesItsRunsWithItsLease() throws Exception {
        JdbcStateStore zombie = openSession(10);
        StateStore other = open();
        zombie.begin(exclusive("orders", "a"));
        zombie.begin(asked("orders", "b"));
        zombie.commit(manifest(asked("orders", "b")));
        assertEquals(List.of(), other.takeOver());

        zombie.pause();
        expire(zombie);

        assertEquals(List.of(exclusive("orders", "a")), other.takeOver());
        assertEquals(List.of(manifest(asked("orders", "b"))), other.unfinished());
        assertThrows(RunLostException.class, () -> zombie.progress("a", COUNTS));
        assertThrows(RunLostException.class, () -> zombie.commit(manifest(exclusive("orders", "a"), NOON)));
        assertThrows(RunLostException.class, () -> zombie.end(failed(exclusive("orders", "a"))));
        assertEquals(Optional.empty(), other.watermark("orders"));
        other.end(failed(exclusive("orders", "a")));
        zombie.finish("b");
        zombie.close();
    }

    @Test
    void aSessionWhoseLeaseHasRunOutCommitsNothing() throws Exception {
        JdbcStateStore store = openSession(10);
        store.begin(asked("orders", "a"));
        store.pause();
        expire(store);

        RunLostException e =
                assertThrows(RunLostException.class, () -> store.commit(manifest(asked("orders", "a"), NOON)));

        assertEquals(
                "the run a belongs to a session whose lease has run out; allowed is a run in progress of this session",
                e.getMessage());
        assertEquals(Optional.empty(), store.watermark("orders"));
        store.end(failed(asked("orders", "a")));
        store.close();
    }

    @Test
    void aSessionThatWokeUpGoesOnWithNewRuns() throws Exception {
        JdbcStateStore store = openSession(10);
        store.begin(asked("orders", "a"));
        expire(store);
        StateStore other = open();
        assertEquals(1, other.takeOver().size());

        store.begin(asked("orders", "b"));

        assertEquals(1, other.takeOver().size());
        store.commit(manifest(asked("orders", "b")));
        store.close();
    }

    @Test
    void connectionsGoBackAsTheyCame() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));
        assertThrows(RunLostException.class, () -> store.finish("a"));

        for (int i = 0; i < 10; i++) {
            try (Connection connection = source.getConnection()) {
                assertEquals(true, connection.getAutoCommit());
            }
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsAnError() {
        IOException e = assertThrows(
                IOException.class, () -> JdbcStateStore.open(Postgres.source("jdbc:postgresql://localhost:1/none")));
        assertFalse(e.getMessage().isEmpty());
    }

    @Test
    void aLeaseThatIsTooShortIsRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> JdbcStateStore.open(source, Clock.systemUTC(), 1, Duration.ofMillis(99)));
        assertEquals("lease is PT0.099S; the least is PT0.1S", e.getMessage());
    }

    /** Makes the lease of a session run out. */
    private void expire(JdbcStateStore store) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE penstock_session SET alive_until = clock_timestamp() WHERE session_id = ?")) {
            statement.setString(1, store.session());
            assertEquals(1, statement.executeUpdate());
        }
    }
}
