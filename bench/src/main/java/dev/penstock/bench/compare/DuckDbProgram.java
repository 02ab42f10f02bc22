package dev.penstock.bench.compare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own that runs one workload in DuckDB, over JDBC. */
public final class DuckDbProgram {

    private DuckDbProgram() {}

    /** @param arguments the workload, the number of threads, the input and the output */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads=" + Integer.parseInt(arguments[1]));
            statement.execute(DuckDbSql.of(Workload.of(arguments[0]), Path.of(arguments[2]), Path.of(arguments[3])));
        }
    }
}
