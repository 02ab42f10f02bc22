package dev.penstock.format.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes random records that are right by construction: odd keys, odd spacing, every way to write a character. */
final class RandomJson {

    private static final List<String> KEYS = List.of(
            "",
            "a",
            "b",
            "A",
            " ",
            "\"",
            "\\",
            "\n",
            "\0",
            "/",
            "é",
            "€",
            "😀",
            "\uFEFF",
            "\u2028",
            "abcdefg",
            "abcdefgh",
            "abcdefghi",
            "abcdefghijklmnop",
            "abcdefghijklmnoq",
            "Address",
            "null",
            "İ",
            "i",
            "x,\"y\":1",
            "{",
            "}");
    private static final List<String> NUMBERS = List.of(
            "0", "-0", "1", "-1", "10", "1.10", "0.0001", "1e5", "-1E+5", "2e-30", "12345678901234567890", "9e999");
    private static final List<String> SPACES = List.of("", "", "", "", " ", "\t", "\r", "  \t ");

    private final Random random;
    private final String separator;

    /**
     * @param separator joins keys to longer ones, such as a dot
     */
    RandomJson(Random random, String separator) {
        this.random = random;
        this.separator = separator;
    }

    /** Returns lines of records, many of which have the same keys in the same order, and blank ones between. */
    String file() {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        List<String> keys = keys();
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(4) == 0) {
                keys = random.nextBoolean() ? keys() : changed(keys);
            }
            text.append(space())
                    .append(random.nextInt(8) == 0 ? "" : object(keys, 0))
                    .append(space());
            boolean last = i == lines - 1 && random.nextBoolean();
            text.append(last ? "" : random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    String key() {
        String key = KEYS.get(random.nextInt(KEYS.size()));
        return random.nextInt(3) == 0 ? key + separator + KEYS.get(random.nextInt(4)) : key;
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            keys.add(key());
        }
        return keys;
    }

    private List<String> changed(List<String> keys) {
        List<String> changed = new ArrayList<>(keys);
        if (random.nextBoolean()) {
            Collections.shuffle(changed, random);
        } else if (!changed.isEmpty()) {
            changed.remove(random.nextInt(changed.size()));
        }
        return changed;
    }

    private String object(List<String> keys, int depth) {
        StringBuilder text = new StringBuilder("{").append(space());
        String between = "";
        for (String key : keys) {
            text.append(between)
                    .append(space())
                    .append(string(key))
                    .append(space())
                    .append(':');
            text.append(space()).append(value(depth + 1)).append(space());
            between = ",";
        }
        return text.append('}').toString();
    }

    private String value(int depth) {
        int choice = random.nextInt(depth > 4 ? 5 : 8);
        return switch (choice) {
            case 0 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> "null";
            case 3, 4 -> string(text());
            case 5 -> array(depth);
            default -> object(keys(), depth);
        };
    }

    private String array(int depth) {
        StringBuilder text = new StringBuilder("[").append(space());
        String between = "";
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(between).append(space()).append(value(depth + 1)).append(space());
            between = ",";
        }
        return text.append(']').toString();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(8) == 0 ? 60 : 12); i > 0; i--) {
            text.appendCodePoint(codePoint());
        }
        return text.toString();
    }

    private int codePoint() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> "\"\\/\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF".charAt(random.nextInt(10));
            case 2 -> 0x10000 + random.nextInt(0x100000);
            case 3 -> 0xA0 + random.nextInt(0x2000);
            default -> ' ' + random.nextInt(0x5F);
        };
    }

    private String string(String text) {
        boolean plain = random.nextInt(3) > 0;
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(c -> json.append(character(c, plain)));
        return json.append('"').toString();
    }

    private String character(int c, boolean plain) {
        String text = Character.toString(c);
        int simple = "\"\\/\b\f\n\r\t".indexOf(c);
        boolean must = c < 0x20 || c == '"' || c == '\\';
        if (!must && (plain || random.nextInt(3) > 0)) {
            return text;
        }
        if (simple >= 0 && random.nextBoolean()) {
            return "\\" + "\"\\/bfnrt".charAt(simple);
        }
        StringBuilder units = new StringBuilder();
        for (char unit : text.toCharArray()) {
            String hex = "%04x".formatted((int) unit);
            units.append("\\u").append(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
        }
        return units.toString();
    }

    private String space() {
        return SPACES.get(random.nextInt(SPACES.size()));
    }
}
