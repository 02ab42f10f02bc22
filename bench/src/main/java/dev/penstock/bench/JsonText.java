package dev.penstock.bench;

import dev.penstock.data.Kind;
import java.nio.charset.StandardCharsets;

/** Writes a table as JSON lines in the plainest way, for readers to read and for writers to be compared with. */
final class JsonText {

    private JsonText() {}

    static byte[] file(Table table) {
        StringBuilder text = new StringBuilder();
        for (String[] record : table.cells()) {
            char separator = '{';
            for (int i = 0; i < record.length; i++) {
                text.append(separator)
                        .append('"')
                        .append(table.schema().field(i).name())
                        .append("\":");
                text.append(value(record[i], table.kind()));
                separator = ',';
            }
            text.append("}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(String cell, Kind kind) {
        if (cell.isEmpty()) {
            return "null";
        }
        return kind == Kind.NUMBER ? cell : "\"" + cell.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
