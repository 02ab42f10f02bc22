package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TruncatePropertyTest {

    @Property
    void aTruncatedTextIsAPrefixOfWholeCodePoints(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 14) int most) {
        String truncated = truncated(text, most);

        assertTrue(text.startsWith(truncated));
        assertEquals(
                Math.min(most, text.codePoints().count()),
                truncated.codePoints().count());
    }

    @Property
    void truncatingTwiceIsTruncatingToTheShorter(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 14) int first,
            @ForAll @IntRange(min = 1, max = 14) int second) {
        assertEquals(truncated(text, Math.min(first, second)), truncated(truncated(text, first), second));
    }

    @Property
    void truncatingAgainChangesNothing(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 14) int most) {
        String once = truncated(text, most);

        assertEquals(once, truncated(once, most));
    }

    private static String truncated(String text, int most) {
        return Texts.through(new TruncateOperator(0, most), text);
    }

    @Provide
    Arbitrary<String> texts() {
        return CodePoints.texts();
    }
}
