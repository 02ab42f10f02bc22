package dev.penstock.state;

import java.io.IOException;
import java.sql.SQLException;

/** A transaction of which nobody knows whether it happened. */
final class DatabaseFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    DatabaseFailedException(SQLException cause) {
        super("the state database failed: " + cause.getMessage(), cause);
    }
}
