package dev.penstock.bench.compare;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * What DuckDB is told for each workload.
 *
 * <p>It gets the columns and types, so that it need not look for them, and reads only as numbers and dates what it
 * compares or calculates with: the way in which it is fastest.
 */
final class DuckDbSql {

    static final String SIX = "l_orderkey, l_partkey, l_quantity, l_extendedprice, l_shipdate, l_comment";
    static final String FILTER = " WHERE l_quantity BETWEEN 10 AND 30 AND l_shipdate >= DATE '1995-01-01'";
    private static final String CSV =
            "auto_detect=false, header=true, delim=',', quote='\"', escape='\"', columns={%s}";

    private DuckDbSql() {}

    /** Returns the statement that does all of a workload. */
    static String of(Workload workload, Path input, Path output) {
        String from = text(input);
        String to = text(output);
        return switch (workload) {
            case W1 ->
                copy(
                        "SELECT " + SIX + " FROM " + lineItems(from, "VARCHAR", "VARCHAR") + FILTER,
                        to,
                        "FORMAT CSV, HEADER");
            case W2 -> copy(made(from), to, "FORMAT JSON");
            case W3T -> copy(made(from), to, "FORMAT PARQUET, COMPRESSION SNAPPY");
            case W3S -> copy(asText(made(from)), to, "FORMAT PARQUET, COMPRESSION SNAPPY");
            case W3P ->
                copy(
                        made(from),
                        to,
                        "FORMAT PARQUET, COMPRESSION SNAPPY, PARTITION_BY (l_returnflag, l_linestatus), WRITE_PARTITION_COLUMNS true");
            case W4 ->
                copy(
                        "SELECT " + SIX + " FROM read_json(" + from + ", format='newline_delimited', auto_detect=false,"
                                + " columns={'l_orderkey':'BIGINT','l_partkey':'BIGINT','l_quantity':'INTEGER',"
                                + "'l_extendedprice':'DOUBLE','l_shipdate':'DATE','l_comment':'VARCHAR'})" + FILTER,
                        to,
                        "FORMAT JSON");
            case W5 -> copy(contacts(from), to, "FORMAT CSV, HEADER");
        };
    }

    /** Returns a path as a literal. */
    static String text(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private static String copy(String query, String to, String how) {
        return "COPY (" + query + ") TO " + to + " (" + how + ")";
    }

    /** Returns the input; what a workload only moves is left as text, since that is faster. */
    private static String lineItems(String from, String key, String amount) {
        String columns = LineItems.COLUMNS.stream()
                .map(column -> "'" + column + "':'" + type(column, key, amount) + "'")
                .collect(Collectors.joining(","));
        return "read_csv(" + from + ", " + CSV.formatted(columns) + ")";
    }

    private static String type(String column, String key, String amount) {
        return switch (column) {
            case "l_orderkey", "l_partkey" -> key;
            case "l_extendedprice", "l_discount" -> amount;
            case "l_quantity" -> "INTEGER";
            case "l_shipdate" -> "DATE";
            default -> "VARCHAR";
        };
    }

    private static String made(String from) {
        return "SELECT l_orderkey, l_partkey AS part_key, l_extendedprice, l_discount, l_returnflag, l_linestatus,"
                + " repeat('*', length(l_shipinstruct)) AS l_shipinstruct,"
                + " left(repeat('*', least(4, length(l_comment))) || substr(l_comment, 5), 10) AS note,"
                + " l_extendedprice * (1 - l_discount) AS net, l_returnflag || '-' || l_linestatus AS status"
                + " FROM " + lineItems(from, "BIGINT", "DECIMAL(15,2)") + " WHERE l_orderkey IS NOT NULL";
    }

    private static String asText(String query) {
        String casts = Workload.W3S.columns().stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .map(name -> name + "::VARCHAR AS " + name)
                .collect(Collectors.joining(", "));
        return "SELECT " + casts + " FROM (" + query + ")";
    }

    private static String contacts(String from) {
        String columns = Contacts.columns().stream()
                .map(column -> "'" + column + "':'VARCHAR'")
                .collect(Collectors.joining(","));
        return contactsFrom("read_csv(" + from + ", " + CSV.formatted(columns) + ")");
    }

    /** Returns the query of the contacts over a relation of texts. */
    static String contactsFrom(String relation) {
        return "SELECT Id, AccountId, FirstName, LastName, repeat('*', length(Email)) AS Email,"
                + " repeat('*', least(4, length(Phone))) || substr(Phone, 5) AS Phone, City, Description, CreatedDate, Status"
                + " FROM " + relation;
    }
}
