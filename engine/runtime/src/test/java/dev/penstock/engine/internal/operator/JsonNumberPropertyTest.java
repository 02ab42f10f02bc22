package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class JsonNumberPropertyTest {

    /** RFC 8259, section 6. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?");

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");

    @Property(tries = 5_000)
    void aNumberIsCanonicalIfJsonHasItLikeThat(@ForAll("numbers") String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);

        assertEquals(NUMBER.matcher(text).matches(), JsonNumber.isCanonical(bytes, 1, bytes.length - 2, false));
        assertEquals(WHOLE.matcher(text).matches(), JsonNumber.isCanonical(bytes, 1, bytes.length - 2, true));
    }

    @Property(tries = 5_000)
    void forASmallNumberAFewBytesTellIt(@ForAll("numbers") String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        DecimalText number = DecimalTexts.read(text);
        Assume.that(number.isSmall());

        for (boolean whole : new boolean[] {false, true}) {
            assertEquals(
                    JsonNumber.isCanonical(bytes, 1, bytes.length - 2, whole),
                    JsonNumber.isCanonical(bytes, 1, bytes.length - 2, whole, number.scale()));
        }
    }

    @Property(tries = 5_000)
    void whatIsSurelyCanonicalIsASmallNumberThatJsonHasLikeThat(
            @ForAll("texts") String text, @ForAll @IntRange(max = 16) int before) {
        byte[] bytes = ("9".repeat(before) + text).getBytes(StandardCharsets.UTF_8);
        int length = bytes.length - before;

        if (JsonNumber.isSurelyCanonical(bytes, before, length, false)) {
            assertTrue(NUMBER.matcher(text).matches());
            assertTrue(DecimalTexts.read(text).isSmall());
        }
        if (JsonNumber.isSurelyCanonical(bytes, before, length, true)) {
            assertTrue(WHOLE.matcher(text).matches());
        }
    }

    @Property(tries = 1_000)
    void shortPositiveNumbersAreSurelyCanonical(
            @ForAll @LongRange(max = 999_999_999_999_999L) long unscaled, @ForAll @IntRange(max = 14) int scale) {
        String text = BigDecimal.valueOf(unscaled, scale).toPlainString();
        byte[] bytes = ("9".repeat(16) + text).getBytes(StandardCharsets.UTF_8);

        assertEquals(text.length() <= 16, JsonNumber.isSurelyCanonical(bytes, 16, text.length(), false));
        assertEquals(scale == 0 && text.length() <= 16, JsonNumber.isSurelyCanonical(bytes, 16, text.length(), true));
    }

    @Provide
    Arbitrary<String> texts() {
        return DecimalTexts.numberLike();
    }

    @Provide
    Arbitrary<String> numbers() {
        return DecimalTexts.numberLike().filter(text -> Naive.number(text).isPresent());
    }
}
