package dev.penstock.adapter;

import dev.penstock.connector.CatalogTable;

/** The statement that makes files a view of DuckDB, run where the buckets are folders of the working directory. */
final class DuckDbView {

    private DuckDbView() {}

    static String statement(CatalogTable table) {
        String files = "'" + (table.bucket() + "/" + table.keyPrefix()).replace("'", "''") + "**'";
        String read =
                switch (table.fileType()) {
                    case CSV ->
                        "read_csv(%s, header = true, delim = ',', quote = '\"', escape = '\"', all_varchar = true,"
                                + " union_by_name = true, hive_partitioning = false)";
                    case JSON ->
                        "read_json(%s, format = 'newline_delimited', union_by_name = true, hive_partitioning = false)";
                    case PARQUET -> "read_parquet(%s, union_by_name = true, hive_partitioning = false)";
                };
        return "CREATE OR REPLACE VIEW \"%s\" AS SELECT * FROM %s"
                .formatted(table.name().replace("\"", "\"\""), read.formatted(files));
    }
}
