package dev.penstock.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The records of an output in whatever order: how many, and a sum over the hashes of their values.
 *
 * <p>Values are compared by their SQL types, so that {@code 0.10} equals {@code 0.1}. DuckDB reads them, whoever wrote
 * them.
 */
record Fingerprint(long records, String hashes) {

    /** @param files the files of the output, one at least */
    static Fingerprint of(Workload workload, List<Path> files) throws IOException {
        String values = workload.columns().stream()
                .map(column -> "\"" + name(column) + "\"::" + type(column))
                .collect(Collectors.joining(", "));
        String query = "SELECT count(*), coalesce(sum(hash(%s)::HUGEINT), 0)::VARCHAR FROM %s"
                .formatted(values, relation(workload, files));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return new Fingerprint(row.getLong(1), row.getString(2));
        } catch (SQLException e) {
            throw new IOException("the output of %s cannot be read: %s".formatted(workload.word(), e.getMessage()), e);
        }
    }

    private static String relation(Workload workload, List<Path> files) {
        String list = files.stream().map(DuckDbSql::text).collect(Collectors.joining(", ", "[", "]"));
        String texts = workload.columns().stream()
                .map(column -> "'" + name(column) + "':'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return switch (workload.output()) {
            case CSV ->
                "read_csv(%s, auto_detect=false, header=true, delim=',', quote='\"', escape='\"', columns=%s)"
                        .formatted(list, texts);
            case JSON ->
                "read_json(%s, format='newline_delimited', auto_detect=false, columns=%s)".formatted(list, texts);
            case PARQUET, FOLDERS -> "read_parquet(%s, hive_partitioning=false)".formatted(list);
        };
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }

    private static String type(String column) {
        return column.substring(column.indexOf(' ') + 1);
    }
}
