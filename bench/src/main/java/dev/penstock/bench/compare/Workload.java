package dev.penstock.bench.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One flow that is compared: its input, and the columns of its output. Its definition is {@code bench/flows}. */
enum Workload {
    W1("filter and project, CSV to CSV", Dataset.LINEITEM_CSV, Output.CSV, Columns.WANTED),
    W2("every kind of task, CSV to JSON lines", Dataset.LINEITEM_CSV, Output.JSON, Columns.MADE),
    W3T("every kind of task, CSV to typed Parquet", Dataset.LINEITEM_CSV, Output.PARQUET, Columns.MADE),
    W3S("every kind of task, CSV to Parquet of strings", Dataset.LINEITEM_CSV, Output.PARQUET, Columns.MADE),
    W3P("every kind of task, CSV to typed Parquet in four folders", Dataset.LINEITEM_CSV, Output.FOLDERS, Columns.MADE),
    W4("filter and project, JSON lines to JSON lines", Dataset.LINEITEM_JSON, Output.JSON, Columns.WANTED),
    W5("ten of sixty columns, two masked, CSV to CSV", Dataset.CONTACTS, Output.CSV, Columns.CONTACT);

    private final String title;
    private final Dataset input;
    private final Output output;
    private final List<String> columns;

    Workload(String title, Dataset input, Output output, List<String> columns) {
        this.title = title;
        this.input = input;
        this.output = output;
        this.columns = columns;
    }

    /** What is written, and so how it can be read back. */
    enum Output {
        CSV,
        JSON,
        PARQUET,
        FOLDERS
    }

    /** Returns the workload of a name, in any case. */
    static Workload of(String name) {
        return Arrays.stream(values())
                .filter(workload -> workload.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no workload %s; there are %s"
                        .formatted(
                                name,
                                Arrays.stream(values()).map(Workload::word).collect(Collectors.joining(", ")))));
    }

    /** Returns the workloads of these names. */
    static List<Workload> of(List<String> names) {
        return names.stream().map(Workload::of).toList();
    }

    /** Returns the name that users write. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    Dataset input() {
        return input;
    }

    Output output() {
        return output;
    }

    /** Returns the columns of the output, each as a name, a space and the SQL type by which its values are compared. */
    List<String> columns() {
        return columns;
    }

    /** The columns of outputs. A class of its own, since constants of an enum come before its fields. */
    private static final class Columns {

        static final List<String> WANTED = List.of(
                "l_orderkey BIGINT",
                "l_partkey BIGINT",
                "l_quantity BIGINT",
                "l_extendedprice DECIMAL(15,2)",
                "l_shipdate DATE",
                "l_comment VARCHAR");
        static final List<String> MADE = List.of(
                "l_orderkey BIGINT",
                "part_key BIGINT",
                "l_extendedprice DECIMAL(15,2)",
                "l_discount DECIMAL(15,2)",
                "l_returnflag VARCHAR",
                "l_linestatus VARCHAR",
                "l_shipinstruct VARCHAR",
                "note VARCHAR",
                "net DECIMAL(18,4)",
                "status VARCHAR");
        static final List<String> CONTACT = List.of(
                "Id VARCHAR",
                "AccountId VARCHAR",
                "FirstName VARCHAR",
                "LastName VARCHAR",
                "Email VARCHAR",
                "Phone VARCHAR",
                "City VARCHAR",
                "Description VARCHAR",
                "CreatedDate VARCHAR",
                "Status VARCHAR");
    }
}
