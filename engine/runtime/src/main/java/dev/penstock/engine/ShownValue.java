package dev.penstock.engine;

import dev.penstock.data.Column;

/** A value as a person reads it: as JSON. */
final class ShownValue {

    private ShownValue() {}

    static String of(Column column, int row) {
        return switch (column.kind(row)) {
            case MISSING, NULL -> "null";
            case STRING -> quote(column.text(row));
            case NUMBER, BOOLEAN, JSON -> column.text(row);
        };
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
