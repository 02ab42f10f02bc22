package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    @Provide
    Arbitrary<String> numbers() {
        return DecimalTexts.numberLike().filter(text -> Naive.number(text).isPresent());
    }
}
