package dev.penstock.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs transactions. Used by several threads. */
final class Database {

    private static final int MOST_ATTEMPTS = 10;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    <R> R transaction(Transaction.Work<R> work) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.getConnection()) {
                return run(connection, work);
            } catch (SQLException e) {
                if (attempt == MOST_ATTEMPTS || !mayBeTriedAgain(e)) {
                    throw new DatabaseFailedException(e);
                }
            }
        }
    }

    /**
     * Runs a transaction and, if the connection is lost so that nobody knows what became of it, looks once.
     *
     * @param happened whether it did
     */
    void confirmedTransaction(Transaction.Work<?> work, Transaction.Work<Boolean> happened) throws IOException {
        try {
            transaction(work);
        } catch (DatabaseFailedException e) {
            if (!looked(happened, e)) {
                throw e;
            }
        }
    }

    private boolean looked(Transaction.Work<Boolean> happened, DatabaseFailedException failure) {
        try {
            return transaction(happened);
        } catch (IOException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    private static <R> R run(Connection connection, Transaction.Work<R> work) throws SQLException, IOException {
        boolean autoCommit = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            R result = work.run(new Transaction(connection));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            // Pools give the connection to others as it is.
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(isolation);
        }
    }

    /** Whether the database undid the transaction because of another: a serialization failure or a deadlock. */
    private static boolean mayBeTriedAgain(SQLException e) {
        return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }
}
