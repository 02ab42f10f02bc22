package dev.penstock.bench.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What Spark is told for each workload, over the view {@code input}.
 *
 * <p>As with DuckDB, it gets the columns and types, and reads only as numbers and dates what it compares or calculates
 * with.
 */
final class SparkSql {

    private SparkSql() {}

    /** Returns the columns of the input with the types as which they are read. */
    static String columns(Workload workload) {
        return switch (workload) {
            case W1 -> lineItems("STRING", "STRING");
            case W2, W3T, W3S, W3P -> lineItems("BIGINT", "DECIMAL(15,2)");
            case W4 ->
                "l_orderkey BIGINT, l_partkey BIGINT, l_quantity INT, l_extendedprice DOUBLE, l_shipdate DATE,"
                        + " l_comment STRING";
            case W5 -> columns(Contacts.columns(), column -> "STRING");
        };
    }

    static String query(Workload workload) {
        return switch (workload) {
            case W1, W4 -> "SELECT " + DuckDbSql.SIX + " FROM input" + DuckDbSql.FILTER;
            case W2, W3T -> made("");
            case W3S -> asText(made(""));
            case W3P -> made(", l_returnflag AS flag_folder, l_linestatus AS status_folder");
            case W5 -> DuckDbSql.contactsFrom("input");
        };
    }

    /** Returns the columns for each value of which there is a folder; Spark leaves those out of its files. */
    static String folders(Workload workload) {
        return workload.output() == Workload.Output.FOLDERS ? "flag_folder,status_folder" : "";
    }

    private static String made(String more) {
        return "SELECT l_orderkey, l_partkey AS part_key, l_extendedprice, l_discount, l_returnflag, l_linestatus,"
                + " repeat('*', length(l_shipinstruct)) AS l_shipinstruct,"
                + " left(repeat('*', least(4, length(l_comment))) || substr(l_comment, 5), 10) AS note,"
                + " CAST(l_extendedprice * (1 - l_discount) AS DECIMAL(18,4)) AS net,"
                + " l_returnflag || '-' || l_linestatus AS status" + more
                + " FROM input WHERE l_orderkey IS NOT NULL";
    }

    private static String asText(String query) {
        String casts = Workload.W3S.columns().stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .map(name -> "CAST(" + name + " AS STRING) AS " + name)
                .collect(Collectors.joining(", "));
        return "SELECT " + casts + " FROM (" + query + ")";
    }

    private static String lineItems(String key, String amount) {
        return columns(LineItems.COLUMNS, column -> switch (column) {
            case "l_orderkey", "l_partkey" -> key;
            case "l_extendedprice", "l_discount" -> amount;
            case "l_quantity" -> "INT";
            case "l_shipdate" -> "DATE";
            default -> "STRING";
        });
    }

    private static String columns(List<String> names, Function<String, String> type) {
        return names.stream().map(name -> name + " " + type.apply(name)).collect(Collectors.joining(", "));
    }
}
