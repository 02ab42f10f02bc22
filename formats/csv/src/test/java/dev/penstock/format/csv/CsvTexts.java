package dev.penstock.format.csv;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated CSV: text that is rich in what parsers get wrong. */
final class CsvTexts {

    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    private CsvTexts() {}

    /** Returns values of a field, empty ones among them. */
    static Arbitrary<String> values() {
        return Arbitraries.of(
                        "\"", ",", "\r", "\n", " ", "#", "\\", ";", "|", "a", "bc", "ä", "€", "😀", "\uFFFE", "\t")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    /** Returns files that are well-formed, with ragged records, and any kind of line end. */
    static Arbitrary<String> wellFormed() {
        Arbitrary<String> field =
                Combinators.combine(values(), Arbitraries.of(true, false)).as(CsvTexts::field);
        Arbitrary<List<String>> fields = field.list().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(fields, Arbitraries.of(LINE_ENDS))
                .as((row, lineEnd) -> String.join(",", row) + lineEnd)
                .list()
                .ofMaxSize(8)
                .map(rows -> String.join("", rows));
    }

    /** Returns files that are well-formed but for a few characters that were put in or taken out. */
    static Arbitrary<String> damaged() {
        Arbitrary<String> inserted = Arbitraries.of("", "\"", ",", "\n", "\r", " ", "x", "\u2003");
        return Combinators.combine(wellFormed(), Arbitraries.integers().between(0, 200), inserted)
                .as(CsvTexts::damage);
    }

    /** Returns any text made of what matters. */
    static Arbitrary<String> anything() {
        return Arbitraries.of("\"", "\"", "\"\"", ",", ",", "\r", "\n", "\r\n", " ", "a", "b", "ä", "€", "😀", "\uFFFE")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** Returns all of the above. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(wellFormed(), damaged(), anything());
    }

    /** Returns how many bytes a stream answers with, read by read. */
    static Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(1, 7).list().ofMinSize(1).ofMaxSize(5);
    }

    /** Returns sizes of chunks that make every place of a small file the end of one. */
    static Arbitrary<Integer> chunkBytes() {
        return Arbitraries.integers().between(16, 64);
    }

    /** Returns the lines of a text without their ends. */
    static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }

    private static String field(String value, boolean quoted) {
        boolean needed = value.startsWith("\"") || value.contains(",") || value.contains("\r") || value.contains("\n");
        return quoted || needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static String damage(String text, int at, String inserted) {
        int place = Math.min(at, text.length());
        int end = inserted.isEmpty() ? Math.min(place + 1, text.length()) : place;
        boolean halvesAPair = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        boolean takesHalf = end > place && Character.isSurrogate(text.charAt(place));
        return halvesAPair || takesHalf ? text : text.substring(0, place) + inserted + text.substring(end);
    }
}
