package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes lines as programs write them, all with the same keys in the same order; but now and then one is different. */
final class RandomLines {

    /** The names that the records have, and a path. */
    static final List<String> NAMES =
            List.of("id", "name", "price", "note", "é", "a key of more than eight bytes", "flag", "o", "o.k", "none");

    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1234567",
            "12345678",
            "0.10",
            "-12345.6789",
            "1234567.12345678",
            "1e5",
            "0.5E-3",
            "true",
            "false",
            "null",
            "\"\"",
            "\"x\"",
            "\"1234567\"",
            "\"12345678\"",
            "\"a text of more than sixteen bytes\"",
            "\"naïve, 😀\"",
            "\"\\\"\"",
            "\"\\u00e9\\n\\ud83d\\ude00\"",
            "{\"k\":1}",
            "{\"k\":\"\\t\",\"k\":2, \"o\":{}}",
            "{}",
            "[]",
            "[1, \"]\", {\"id\":[]}]");

    private static final List<String> MISTAKES = List.of(
            "01",
            "1.",
            ".5",
            "-",
            "+1",
            "1e",
            "nul",
            "truE",
            "\"",
            "\"\\x\"",
            "\"\\ud800\"",
            "\"\t\"",
            "{",
            "[1",
            "[1}",
            "1 2",
            "",
            "\0",
            "\"\0\"",
            "é",
            "{\"k\"}",
            "\"" + "long ".repeat(500) + "\"");

    private final Random random;

    RandomLines(Random random) {
        this.random = random;
    }

    byte[] file() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean wrong = random.nextInt(3) == 0;
        int lines = random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            byte[] line = line(wrong && random.nextInt(lines) == 0).getBytes(UTF_8);
            if (wrong && random.nextInt(2 * lines) == 0) {
                line[random.nextInt(line.length)] = (byte) (0x80 + random.nextInt(0x80));
            }
            bytes.writeBytes(line);
            boolean last = i == lines - 1 && random.nextBoolean();
            bytes.writeBytes((last ? "" : chance(10) ? "\r\n" : chance(20) ? " \n\n" : "\n").getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Returns many lines whose values are of one or two kinds a key, and few that are different, or wrong. */
    byte[] evenFile() {
        List<List<String>> values = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            values.add(List.of(one(VALUES), one(VALUES)));
        }
        boolean wrong = random.nextInt(3) == 0;
        String space = chance(4) ? " " : "";
        String end = chance(4) ? "\r\n" : "\n";
        int lines = random.nextInt(200);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(chance(30) ? line(wrong && chance(lines / 20 + 1)) : evenLine(values, space));
            text.append(chance(50) ? " \n\n" : end);
        }
        return text.toString().getBytes(UTF_8);
    }

    private String evenLine(List<List<String>> values, String space) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < values.size(); i++) {
            if (!chance(25)) {
                text.append(text.length() == 1 ? "" : "," + space).append('"').append(NAMES.get(i));
                text.append("\":").append(space).append(values.get(i).get(chance(6) ? 1 : 0));
            }
        }
        return text.append('}').toString();
    }

    private String line(boolean wrong) {
        List<String> keys = new ArrayList<>(NAMES.subList(0, 8));
        if (chance(5)) {
            change(keys);
        }
        int mistake = wrong ? random.nextInt(keys.size() + 2) : -1;
        String colon = chance(30) ? " : " : ":";
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? "" : chance(50) ? " ,\t" : ",").append('"').append(written(keys.get(i)));
            text.append('"').append(colon).append(one(i == mistake ? MISTAKES : VALUES));
        }
        text.append(chance(50) ? " }" : "}");
        return mistake < keys.size() ? text.toString() : text.substring(0, random.nextInt(text.length())) + "x";
    }

    private void change(List<String> keys) {
        switch (random.nextInt(5)) {
            case 0 -> Collections.shuffle(keys, random);
            case 1 -> keys.remove(random.nextInt(keys.size()));
            case 2 -> keys.add(random.nextInt(keys.size()), "extra " + random.nextInt(3));
            case 3 -> keys.add(random.nextInt(keys.size()), one(keys));
            default -> keys.subList(random.nextInt(keys.size()), keys.size()).clear();
        }
    }

    private String written(String key) {
        return chance(20) ? key.replace("i", "\\u0069").replace("e", "\\u0065") : key;
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
