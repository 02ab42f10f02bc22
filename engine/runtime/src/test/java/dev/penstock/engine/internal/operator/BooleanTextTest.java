package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BooleanTextTest {

    @Test
    void trueAndFalseAreReadInEveryCase() {
        assertEveryCase("true", 1);
        assertEveryCase("false", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " true", "true ", "tru", "truee", "1", "0", "yes", "t", "f", "TR\u00dcE", "FAL\u017fE"})
    void nothingElseIsOne(String text) {
        assertEquals(-1, read(text));
    }

    @Property(tries = 5_000)
    void anyTextOfTheirLettersIsReadAsAPatternReadsIt(@ForAll("letters") String text) {
        assertEquals(Naive.bool(text).map(value -> value ? 1 : 0).orElse(-1), read(text));
    }

    private static void assertEveryCase(String word, int expected) {
        for (int upper = 0; upper < 1 << word.length(); upper++) {
            StringBuilder text = new StringBuilder(word);
            for (int i = 0; i < word.length(); i++) {
                if ((upper >> i & 1) == 1) {
                    text.setCharAt(i, Character.toUpperCase(word.charAt(i)));
                }
            }
            assertEquals(expected, read(text.toString()), text.toString());
        }
    }

    private static int read(String text) {
        byte[] bytes = ("t" + text + "e").getBytes(StandardCharsets.UTF_8);
        return BooleanText.read(bytes, 1, bytes.length - 2);
    }

    @Provide
    Arbitrary<String> letters() {
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("tTrRuUeEfFaAlLsS\u0131\u017f")
                .ofMinLength(3)
                .ofMaxLength(6);
        return Arbitraries.oneOf(any, Arbitraries.of("true", "FALSE", "TRUE", "false"));
    }
}
