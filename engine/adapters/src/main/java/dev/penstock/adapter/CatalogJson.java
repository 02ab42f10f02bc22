package dev.penstock.adapter;

import dev.penstock.connector.CatalogTable;
import dev.penstock.data.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of a catalog as JSON for people and tools. */
final class CatalogJson {

    private CatalogJson() {}

    static String of(CatalogTable table) {
        StringBuilder json = new StringBuilder("{\n");
        member(json, "database", quoted(table.database()));
        member(json, "table", quoted(table.name()));
        member(json, "location", quoted("s3://" + table.bucket() + "/" + table.keyPrefix()));
        member(json, "bucket", quoted(table.bucket()));
        member(json, "keyPrefix", quoted(table.keyPrefix()));
        member(json, "fileType", quoted(table.fileType().name()));
        member(json, "columns", columns(table));
        member(json, "partitionKeys", list(table.partitionKeys()));
        member(json, "athena", quoted(AthenaTable.statement(table)));
        json.append("  \"duckdb\": ")
                .append(quoted(DuckDbView.statement(table)))
                .append("\n}\n");
        return json.toString();
    }

    private static void member(StringBuilder json, String name, String value) {
        json.append("  \"").append(name).append("\": ").append(value).append(",\n");
    }

    private static String columns(CatalogTable table) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Field field = table.columns().field(i);
            columns.add("    {\"name\": %s, \"type\": %s, \"parameters\": {\"AppFlowLabel\": %s}}"
                    .formatted(
                            quoted(field.name().toLowerCase(Locale.ROOT)),
                            quoted(AthenaTable.typeOf(table, field)),
                            quoted(field.name())));
        }
        return columns.isEmpty() ? "[]" : "[\n" + String.join(",\n", columns) + "\n  ]";
    }

    private static String list(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(CatalogJson::quoted).toList()) + "]";
    }

    /** Returns text as a JSON string. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
