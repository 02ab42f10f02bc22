package dev.penstock.state;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGPoolingDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL for the tests of this JVM. It is started with the first class that needs it. */
final class Postgres implements BeforeAllCallback, AutoCloseable {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        boolean runs = system.toLowerCase(Locale.ROOT).equals("linux amd64");
        assumeTrue(runs, "the binaries of PostgreSQL are for linux amd64; this is " + system);
        server = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Postgres.class, key -> start(), Postgres.class)
                .server;
    }

    private static Postgres start() {
        try {
            Postgres postgres = new Postgres();
            postgres.server = EmbeddedPostgres.builder().start();
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start", e);
        }
    }

    /** Creates a schema of its own for a test. */
    String newSchema() throws SQLException {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        return schema;
    }

    /** Returns a pool, which hands out used connections as they are. */
    @SuppressWarnings("deprecation")
    PGPoolingDataSource pool(String schema) {
        PGPoolingDataSource pool = new PGPoolingDataSource();
        pool.setDataSourceName(schema);
        pool.setUrl(url(schema));
        pool.setUser("postgres");
        pool.setMaxConnections(10);
        return pool;
    }

    String url(String schema) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?currentSchema=" + schema;
    }

    static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        return source;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
