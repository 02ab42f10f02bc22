package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.asked;
import static dev.penstock.state.Given.manifest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private static final String NEXT_STEP = "ALTER TABLE penstock_flow ADD COLUMN owner text NOT NULL DEFAULT 'nobody'";

    private String schema;
    private DataSource source;

    @BeforeEach
    void newSchema() throws Exception {
        schema = POSTGRES.newSchema();
        source = Postgres.source(POSTGRES.url(schema));
    }

    @Test
    void anOlderStateIsMigratedAndKeepsWhatItKnows() throws IOException {
        try (JdbcStateStore store = JdbcStateStore.open(source)) {
            store.begin(asked("orders", "a"));
            store.commit(manifest(asked("orders", "a"), NOON));
        }

        new Migrations(new Database(source), withNextStep(NEXT_STEP)).run();

        List<Integer> versions = new Database(source)
                .transaction(transaction -> transaction.query(
                        row -> row.getInt(1), "SELECT version FROM penstock_state_version ORDER BY version"));
        assertEquals(List.of(1, 2), versions);
        long runs = new Database(source)
                .transaction(transaction -> transaction.first(
                        row -> row.getLong(1), "SELECT count(*) FROM penstock_run WHERE phase = 'COMMITTED'"))
                .orElseThrow();
        assertEquals(1, runs);
    }

    @Test
    void aNewerStateIsRefused() throws IOException {
        new Migrations(new Database(source), withNextStep(NEXT_STEP)).run();

        NewerStateException e = assertThrows(NewerStateException.class, () -> JdbcStateStore.open(source));

        assertEquals(
                "the state in postgres." + schema
                        + " has the format version 2; the greatest that this version of Penstock knows is 1",
                e.getMessage());
    }

    @Test
    void aMigrationThatFailsChangesNothing() throws IOException {
        try (JdbcStateStore store = JdbcStateStore.open(source)) {
            store.begin(asked("orders", "a"));
        }
        Migrations broken =
                new Migrations(new Database(source), withNextStep(NEXT_STEP + "; SELECT no_such_function()"));

        assertThrows(IOException.class, broken::run);

        try (JdbcStateStore store = JdbcStateStore.open(source)) {
            assertTrue(store.execution("a").isPresent());
        }
    }

    @Test
    void manyProcessesMayMakeTheTablesAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                attempts.add(() -> {
                    JdbcStateStore.open(source).close();
                    return true;
                });
            }
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                assertTrue(attempt.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void textThatIsNotAsWrittenIsDamage() throws IOException {
        try (JdbcStateStore store = JdbcStateStore.open(source)) {
            store.begin(asked("orders", "a"));
            new Database(source).transaction(transaction -> transaction.update("UPDATE penstock_run SET start = '{}'"));

            CorruptStateException e = assertThrows(CorruptStateException.class, () -> store.execution("a"));
            assertEquals(
                    "the state in the table penstock_run, run a, column start is damaged: the field flow is missing;"
                            + " it is left as it is",
                    e.getMessage());
        }
    }

    private static List<String> withNextStep(String step) {
        List<String> steps = new ArrayList<>(Migrations.steps());
        steps.add(step);
        return steps;
    }
}
