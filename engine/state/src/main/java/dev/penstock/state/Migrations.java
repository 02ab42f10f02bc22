package dev.penstock.state;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Brings the tables of a database to the version of this Penstock, in one transaction and one process at a time. */
final class Migrations {

    /** What leads from each version to the next; the first from nothing to version 1. None is ever changed. */
    private static final List<String> STEPS = List.of("""
            CREATE TABLE penstock_session (
                session_id text PRIMARY KEY,
                alive_until timestamptz NOT NULL);

            CREATE SEQUENCE penstock_order;

            CREATE TABLE penstock_run (
                execution_id text PRIMARY KEY,
                flow_name text NOT NULL,
                session_id text NOT NULL,
                phase text NOT NULL CHECK (phase IN ('RUNNING', 'TAKEN', 'COMMITTED', 'ENDED')),
                is_exclusive boolean NOT NULL,
                tick text,
                tick_second bigint,
                tick_nano int,
                holds_tick boolean NOT NULL,
                started_second bigint NOT NULL,
                started_nano int NOT NULL,
                begin_number bigint NOT NULL DEFAULT nextval('penstock_order'),
                commit_number bigint,
                end_number bigint,
                is_canceled boolean NOT NULL DEFAULT false,
                start text NOT NULL,
                progress text,
                manifest text,
                record text);

            CREATE UNIQUE INDEX penstock_run_exclusive ON penstock_run (flow_name)
                WHERE is_exclusive AND phase <> 'ENDED';

            CREATE UNIQUE INDEX penstock_run_tick ON penstock_run (flow_name, tick)
                WHERE holds_tick;

            CREATE INDEX penstock_run_phase ON penstock_run (phase, session_id)
                WHERE phase <> 'ENDED';

            CREATE INDEX penstock_run_newest ON penstock_run
                (flow_name, started_second DESC, started_nano DESC, execution_id COLLATE "C");

            CREATE INDEX penstock_run_ended ON penstock_run (flow_name, end_number)
                WHERE phase = 'ENDED';

            CREATE INDEX penstock_run_last_tick ON penstock_run (flow_name, tick_second DESC, tick_nano DESC)
                WHERE phase = 'ENDED' AND tick IS NOT NULL;

            CREATE TABLE penstock_watermark (
                flow_name text PRIMARY KEY,
                until_second bigint NOT NULL,
                until_nano int NOT NULL,
                execution_id text NOT NULL);

            CREATE TABLE penstock_flow (
                flow_name text PRIMARY KEY,
                record text NOT NULL);
            """);

    /** A number that is nobody else's: all processes that migrate wait for each other at it. */
    private static final long LOCK = 0x70656e73746f636bL;

    private final Database database;
    private final List<String> steps;

    Migrations(Database database) {
        this(database, STEPS);
    }

    Migrations(Database database, List<String> steps) {
        this.database = database;
        this.steps = steps;
    }

    static List<String> steps() {
        return STEPS;
    }

    void run() throws IOException {
        if (database.transaction(this::version)
                .filter(found -> found == steps.size())
                .isEmpty()) {
            database.transaction(transaction -> {
                transaction.query(row -> true, "SELECT pg_advisory_xact_lock(?)", LOCK);
                migrate(transaction, version(transaction).orElse(0));
                return true;
            });
        }
    }

    private void migrate(Transaction transaction, int found) throws SQLException {
        transaction.run("""
                CREATE TABLE IF NOT EXISTS penstock_state_version (
                    version int PRIMARY KEY,
                    reached_at timestamptz NOT NULL DEFAULT clock_timestamp())
                """);
        for (int version = found + 1; version <= steps.size(); version++) {
            transaction.run(steps.get(version - 1));
            transaction.update("INSERT INTO penstock_state_version (version) VALUES (?)", version);
        }
    }

    /** Returns the version that the database has, unless it has none. */
    private Optional<Integer> version(Transaction transaction) throws SQLException, IOException {
        if (!transaction.exists("SELECT 1 WHERE to_regclass('penstock_state_version') IS NOT NULL")) {
            return Optional.empty();
        }
        Optional<Integer> version = transaction.first(
                row -> row.getInt(1), "SELECT version FROM penstock_state_version ORDER BY version DESC LIMIT 1");
        if (version.orElse(0) > steps.size()) {
            throw new NewerStateException(schema(transaction), version.orElseThrow(), steps.size());
        }
        return version;
    }

    private static String schema(Transaction transaction) throws SQLException, IOException {
        return transaction
                .first(row -> row.getString(1), "SELECT current_database() || '.' || current_schema()")
                .orElseThrow();
    }
}
