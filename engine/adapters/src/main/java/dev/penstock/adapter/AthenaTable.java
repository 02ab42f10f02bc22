package dev.penstock.adapter;

import dev.penstock.connector.CatalogTable;
import dev.penstock.data.Field;
import dev.penstock.definition.FileType;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement that makes files a table of Athena.
 *
 * <p>The partition keys are columns of the files too, and Athena takes a name only once. So they become columns of the
 * table that are read from the files, and the table is not partitioned in the sense of Athena: every query reads all
 * folders.
 */
final class AthenaTable {

    private AthenaTable() {}

    static String statement(CatalogTable table) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Field field = table.columns().field(i);
            columns.add("  " + quoted(field.name()) + " " + typeOf(table, field));
        }
        return "CREATE EXTERNAL TABLE %s.%s (\n%s\n)\n%s\nLOCATION 's3://%s/%s'%s"
                .formatted(
                        quoted(table.database()),
                        quoted(table.name()),
                        String.join(",\n", columns),
                        format(table.fileType()),
                        table.bucket(),
                        table.keyPrefix().replace("'", "''"),
                        table.fileType() == FileType.CSV ? "\nTBLPROPERTIES ('skip.header.line.count' = '1')" : "");
    }

    /** Returns the type of a column: files without types of their own hold text. */
    static String typeOf(CatalogTable table, Field field) {
        if (table.fileType() != FileType.PARQUET) {
            return "string";
        }
        return switch (field.type()) {
            case BOOLEAN -> "boolean";
            case INT32 -> "int";
            case INT64 -> "bigint";
            case DOUBLE, DECIMAL -> "double";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case ANY, STRING, JSON -> "string";
        };
    }

    private static String format(FileType type) {
        return switch (type) {
            case CSV -> "ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'";
            case JSON -> "ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'";
            case PARQUET -> "STORED AS PARQUET";
        };
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
