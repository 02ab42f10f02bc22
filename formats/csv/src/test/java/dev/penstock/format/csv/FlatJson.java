package dev.penstock.format.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads as much JSON as csv-spectrum has: objects of strings, alone or in an array. */
final class FlatJson {

    private final String text;
    private int next;

    private FlatJson(String text) {
        this.text = text;
    }

    static List<Map<String, String>> records(String text) {
        FlatJson json = new FlatJson(text);
        List<Map<String, String>> records = new ArrayList<>();
        while (json.skipTo("{\"")) {
            json.next++;
            records.add(json.object());
        }
        return records;
    }

    private Map<String, String> object() {
        Map<String, String> object = new LinkedHashMap<>();
        while (skipTo("\"}") && text.charAt(next) == '"') {
            String name = string();
            skipTo("\"");
            object.put(name, string());
        }
        next++;
        return object;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        next++;
        while (text.charAt(next) != '"') {
            value.append(text.charAt(next) == '\\' ? escaped() : text.charAt(next));
            next++;
        }
        next++;
        return value.toString();
    }

    private char escaped() {
        next++;
        return switch (text.charAt(next)) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '"' -> '"';
            case '\\' -> '\\';
            default -> throw new IllegalArgumentException("\\" + text.charAt(next) + " is not in csv-spectrum");
        };
    }

    /** Goes to the next of some characters, if there is one. */
    private boolean skipTo(String characters) {
        while (next < text.length() && characters.indexOf(text.charAt(next)) < 0) {
            next++;
        }
        return next < text.length();
    }
}
