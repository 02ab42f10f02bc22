package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Eight bytes at a time find what one at a time finds. */
class ByteSearchTest {

    @Property
    void theFirstOfAByteIsFound(
            @ForAll byte[] bytes, @ForAll @IntRange(max = 127) int value, @ForAll @IntRange(max = 9) int from) {
        int begin = Math.min(from, bytes.length);
        int expected = begin;
        while (expected < bytes.length && bytes[expected] != value) {
            expected++;
        }

        assertEquals(expected, ByteSearch.indexOf(bytes, (byte) value, begin, bytes.length));
    }

    @Property
    void lineEndsAreCounted(@ForAll("lines") String text, @ForAll @IntRange(max = 9) int from) {
        String rest = text.substring(Math.min(from, text.length()));
        byte[] bytes = ("x".repeat(from) + rest + "\n").getBytes(UTF_8);

        assertEquals(CsvTexts.lines(rest).size() - 1, ByteSearch.lineEnds(bytes, from, bytes.length - 1));
        assertEquals(
                CsvTexts.lines(rest).size(),
                Place.of(1, bytes, from, bytes.length - 1).line());
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("\r", "\n", "\r\n", "a", "\u000B", "ä")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
