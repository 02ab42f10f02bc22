package dev.penstock.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of one transaction. Used by one thread, until the transaction ends. */
final class Transaction {

    private final Connection connection;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    /** What is done in a transaction. It may be done again if the database could not do it beside another. */
    interface Work<R> {

        R run(Transaction transaction) throws SQLException, IOException;
    }

    /** Makes something of a row. */
    interface RowReader<R> {

        R read(ResultSet row) throws SQLException, IOException;
    }

    /** Runs statements that have no parameters. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Changes rows and returns how many. An empty Optional is NULL. */
    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    <R> List<R> query(RowReader<R> reader, String sql, Object... values) throws SQLException, IOException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<R> results = new ArrayList<>();
            while (rows.next()) {
                results.add(reader.read(rows));
            }
            return results;
        }
    }

    /** Returns what the first row says, if there is one. */
    <R> Optional<R> first(RowReader<R> reader, String sql, Object... values) throws SQLException, IOException {
        List<R> results = query(reader, sql, values);
        return results.isEmpty() ? Optional.empty() : Optional.of(results.get(0));
    }

    /** Whether there is a row. */
    boolean exists(String sql, Object... values) throws SQLException, IOException {
        return first(row -> true, sql, values).isPresent();
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
                statement.setObject(i + 1, value);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
