package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.penstock.data.Column;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MaskPropertyTest {

    @Property
    void aMaskKeepsTheNumberOfCodePoints(
            @ForAll("texts") String text,
            @ForAll Side side,
            @ForAll @IntRange(min = 1, max = 14) int count,
            @ForAll("symbols") String symbol) {
        String masked = Texts.through(new MaskOperator(0, side, count, symbol), text);

        assertEquals(text.codePoints().count(), masked.codePoints().count());
    }

    @Property
    void aMaskOfTheFirstHidesThemAndLeavesTheRest(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 14) int count,
            @ForAll("symbols") String symbol) {
        int[] codePoints = text.codePoints().toArray();
        int hidden = Math.min(count, codePoints.length);

        String masked = Texts.through(new MaskOperator(0, Side.FIRST, count, symbol), text);

        assertEquals(symbol.repeat(hidden) + new String(codePoints, hidden, codePoints.length - hidden), masked);
    }

    @Property
    void aMaskOfTheLastHidesThemAndLeavesTheRest(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 14) int count,
            @ForAll("symbols") String symbol) {
        int[] codePoints = text.codePoints().toArray();
        int hidden = Math.min(count, codePoints.length);

        String masked = Texts.through(new MaskOperator(0, Side.LAST, count, symbol), text);

        assertEquals(new String(codePoints, 0, codePoints.length - hidden) + symbol.repeat(hidden), masked);
    }

    @Property
    void aMaskOfAllLeaksNoByteOfTheText(@ForAll("texts") String text, @ForAll("symbols") String symbol) {
        Column masked = new MaskOperator(0, Side.ALL, 0, symbol)
                .apply(Texts.batch(List.of(text)))
                .column(0);

        String everything = new String(masked.bytes(), StandardCharsets.UTF_8);
        text.codePoints()
                .filter(codePoint -> codePoint != 0)
                .forEach(codePoint -> assertFalse(everything.contains(Character.toString(codePoint))));
    }

    @Property
    void aMaskedTextIsWellFormed(
            @ForAll("texts") String text,
            @ForAll Side side,
            @ForAll @IntRange(min = 1, max = 14) int count,
            @ForAll("symbols") String symbol)
            throws CharacterCodingException {
        Column masked = new MaskOperator(0, side, count, symbol)
                .apply(Texts.batch(List.of(text)))
                .column(0);

        ByteBuffer bytes = ByteBuffer.wrap(masked.bytes(), masked.offset(0), masked.length(0));
        assertEquals(
                masked.text(0),
                StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    }

    @Provide
    Arbitrary<String> texts() {
        return CodePoints.texts();
    }

    @Provide
    Arbitrary<String> symbols() {
        return CodePoints.symbols();
    }
}
