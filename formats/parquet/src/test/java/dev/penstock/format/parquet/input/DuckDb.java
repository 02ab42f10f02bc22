package dev.penstock.format.parquet.input;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes Parquet files with DuckDB, which nobody here wrote. */
final class DuckDb implements AutoCloseable {

    /** The records of a file as texts, and DuckDB's types of the columns. */
    record Table(List<String> names, List<String> types, List<List<String>> rows) {}

    private final Connection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads TO 1");
        run("SET TimeZone = 'UTC'");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Table read(Path file, boolean binaryAsText) throws SQLException {
        String source = "read_parquet('" + file + "', binary_as_string = " + binaryAsText + ")";
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (List<String> column :
                query("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + source + ")")) {
            names.add(column.get(0));
            types.add(column.get(1));
            texts.add(text("\"" + column.get(0).replace("\"", "\"\"") + "\"", column.get(1)));
        }
        return new Table(names, types, query("SELECT " + String.join(", ", texts) + " FROM " + source));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<List<String>> query(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String text(String column, String type) {
        if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP")) {
            return "CAST(to_json(" + column + ") AS VARCHAR)";
        }
        if (type.equals("BLOB")) {
            return "base64(" + column + ")";
        }
        if (type.startsWith("TIMESTAMP")) {
            return "strftime(make_timestamp(epoch_us(" + column + ")), '%Y-%m-%dT%H:%M:%S.%f')";
        }
        return "CAST(" + column + " AS VARCHAR)";
    }
}
