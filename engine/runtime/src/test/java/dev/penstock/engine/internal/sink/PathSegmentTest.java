package dev.penstock.engine.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** See docs/reference/partition.md. */
class PathSegmentTest {

    @ParameterizedTest
    @MethodSource("segments")
    void aTextIsOneSegment(String text, String segment) {
        assertEquals(segment, PathSegment.of(text));
    }

    static Stream<Arguments> segments() {
        return Stream.of(
                Arguments.of("Warm", "Warm"),
                Arguments.of("", "null"),
                Arguments.of("null", "null"),
                Arguments.of(" ", " "),
                Arguments.of("Hot Dog ", "Hot Dog "),
                Arguments.of("a/b", "a%2Fb"),
                Arguments.of("a\\b", "a%5Cb"),
                Arguments.of("100%", "100%25"),
                Arguments.of("a=b", "a%3Db"),
                Arguments.of("12:30", "12%3A30"),
                Arguments.of("a?b*c", "a%3Fb%2Ac"),
                Arguments.of("\"a\"", "%22a%22"),
                Arguments.of("<b>|", "%3Cb%3E%7C"),
                Arguments.of("a\u0000b", "a%00b"),
                Arguments.of("tab\there", "tab%09here"),
                Arguments.of("line\nend", "line%0Aend"),
                Arguments.of("\u007f", "%7F"),
                Arguments.of("\u0080", "%C2%80"),
                Arguments.of("next\u0085line", "next%C2%85line"),
                Arguments.of("\u009f", "%C2%9F"),
                Arguments.of("\u00a0", "\u00a0"),
                Arguments.of(".", "%2E"),
                Arguments.of("..", "%2E%2E"),
                Arguments.of("...", "%2E%2E%2E"),
                Arguments.of(".a", ".a"),
                Arguments.of("a..", "a.."),
                Arguments.of("../a", "..%2Fa"),
                Arguments.of("na\u00efve", "na\u00efve"),
                Arguments.of("\u65e5\u672c", "\u65e5\u672c"),
                Arguments.of("\ud83d\ude00/", "\ud83d\ude00%2F"),
                Arguments.of("\u0130\u0131iI", "\u0130\u0131iI"),
                Arguments.of("\u2028", "\u2028"),
                Arguments.of("half\ud83d", "half%3F"));
    }

    @Property
    void noTextLeadsElsewhere(@ForAll("texts") String text) {
        String segment = PathSegment.of(text);

        assertFalse(segment.isEmpty());
        assertTrue(
                segment.chars().noneMatch(c -> Character.isISOControl(c) || "/\\=:?*\"<>|".indexOf(c) >= 0), segment);
        assertTrue(segment.chars().anyMatch(c -> c != '.'), segment);
    }

    @Property
    void aTextCanBeReadBack(@ForAll("texts") String text) {
        String decoded = URLDecoder.decode(PathSegment.of(text).replace("+", "%2B"), StandardCharsets.UTF_8);

        assertEquals(text.isEmpty() ? "null" : text, decoded);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        ".",
                        "/",
                        "\\",
                        "%",
                        "=",
                        ":",
                        "?",
                        "*",
                        "\"",
                        "<",
                        ">",
                        "|",
                        " ",
                        "+",
                        "\u0000",
                        "\n",
                        "\u007f",
                        "\u0085",
                        "\u009f",
                        "\u00e9",
                        "\u65e5",
                        "\ud83d\ude00",
                        "%2F")
                .list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces))
                .withoutEdgeCases();
    }
}
