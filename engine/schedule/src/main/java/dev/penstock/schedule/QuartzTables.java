package dev.penstock.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.JobStoreTX;

/** Quartz's tables in PostgreSQL: they are made if they are not there, by the script that comes with Quartz. */
final class QuartzTables {

    private static final String SCRIPT = "tables_postgres.sql";
    private static final String PREFIX_OF_SCRIPT = "QRTZ_";
    private static final int LONGEST_PREFIX = 30;

    /** Any number that others do not lock; it keeps two processes from making the tables at once. */
    private static final long LOCK = 0x70656e73746f636bL;

    private QuartzTables() {}

    static String requirePrefix(String prefix) {
        boolean plain = prefix.chars().allMatch(c -> c == '_' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
        if (!plain || prefix.isEmpty() || prefix.length() > LONGEST_PREFIX || Character.isDigit(prefix.charAt(0))) {
            throw new IllegalArgumentException(
                    "tablePrefix is \"%s\"; allowed are 1 to %d of a to z, 0 to 9 and _, not beginning with a digit"
                            .formatted(prefix, LONGEST_PREFIX));
        }
        return prefix;
    }

    static void create(DataSource database, String prefix) throws IOException {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (!exist(connection, prefix)) {
                    statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
                    if (!exist(connection, prefix)) {
                        for (String sql : statements(prefix)) {
                            statement.execute(sql);
                        }
                    }
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new IOException(
                    "the tables %s* of the alarms cannot be made: %s".formatted(prefix, e.getMessage()), e);
        }
    }

    private static boolean exist(Connection connection, String prefix) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT to_regclass(?)")) {
            query.setString(1, prefix + "locks");
            try (ResultSet result = query.executeQuery()) {
                return result.next() && result.getString(1) != null;
            }
        }
    }

    /** Returns the statements of the script that make something; it also drops tables, which we never do. */
    private static List<String> statements(String prefix) throws IOException {
        List<String> statements = new ArrayList<>();
        for (String part : script().split(";")) {
            int begin = part.indexOf("CREATE ");
            if (begin >= 0) {
                statements.add(part.substring(begin).replace(PREFIX_OF_SCRIPT, prefix));
            }
        }
        return statements;
    }

    private static String script() throws IOException {
        try (InputStream in = JobStoreTX.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IOException("Quartz has no " + SCRIPT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
