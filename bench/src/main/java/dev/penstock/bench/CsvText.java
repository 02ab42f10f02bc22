package dev.penstock.bench;

import java.nio.charset.StandardCharsets;

/** Writes a table as CSV in the plainest way, for readers to read and for writers to be compared with. */
final class CsvText {

    private CsvText() {}

    /** Returns a header and the records. */
    static byte[] file(Table table) {
        StringBuilder text = new StringBuilder();
        append(text, table.schema().names().toArray(String[]::new));
        appendRecords(text, table);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the records without a header. */
    static byte[] records(Table table) {
        StringBuilder text = new StringBuilder();
        appendRecords(text, table);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void appendRecords(StringBuilder text, Table table) {
        for (String[] record : table.cells()) {
            append(text, record);
        }
    }

    private static void append(StringBuilder text, String[] record) {
        String separator = "";
        for (String cell : record) {
            boolean quoted = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
            text.append(separator).append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            separator = ",";
        }
        text.append('\n');
    }
}
