package dev.penstock.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The Big List of Naughty Strings; see its README for where it is from. */
final class NaughtyStrings {

    private NaughtyStrings() {}

    /** Reads the list: one JSON array of strings. */
    static List<String> all() throws IOException {
        String json;
        try (InputStream in = NaughtyStrings.class.getResourceAsStream("/blns/blns.json")) {
            json = new String(in.readAllBytes(), UTF_8);
        }
        List<String> strings = new ArrayList<>();
        int quote = json.indexOf('"');
        while (quote >= 0) {
            StringBuilder value = new StringBuilder();
            int i = quote + 1;
            while (json.charAt(i) != '"') {
                if (json.charAt(i) == '\\') {
                    i++;
                    value.append(unescaped(json, i));
                    i += json.charAt(i) == 'u' ? 5 : 1;
                } else {
                    value.append(json.charAt(i));
                    i++;
                }
            }
            strings.add(value.toString());
            quote = json.indexOf('"', i + 1);
        }
        return strings;
    }

    private static char unescaped(String json, int index) {
        char c = json.charAt(index);
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(json.substring(index + 1, index + 5), 16);
            case '"', '\\', '/' -> c;
            default -> throw new IllegalStateException("there is no escape \\" + c);
        };
    }
}
