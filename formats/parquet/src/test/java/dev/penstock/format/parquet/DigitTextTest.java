package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.ShortDecimal;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DigitTextTest {

    private static final String BEFORE = "-.e7".repeat(4);

    @Property
    void upTo16BytesAreTheirNumber(
            @ForAll @LongRange(max = 999_999_999_999_999L) long unscaled, @ForAll @IntRange(max = 15) int scale) {
        String text = BigDecimal.valueOf(unscaled, scale).toPlainString();

        long decimal = read(text);

        if (text.length() <= 16) {
            assertEquals(unscaled, ShortDecimal.unscaled(decimal));
            assertEquals(scale, ShortDecimal.scale(decimal));
        } else {
            assertEquals(ShortDecimal.NONE, decimal);
        }
    }

    @Test
    void aPointMayBeginOrEndIt() {
        assertEquals(5, ShortDecimal.unscaled(read(".5")));
        assertEquals(1, ShortDecimal.scale(read(".5")));
        assertEquals(12_345_678, ShortDecimal.unscaled(read("12345678.")));
        assertEquals(0, ShortDecimal.scale(read("12345678.")));
    }

    @Test
    void aPointAloneOrTwoOfThemAreNoNumber() {
        for (String text :
                new String[] {"", ".", "..", "1..2", "1.2.3", "1.2345678.9", "12345678..9", "1.23456789.1"}) {
            assertEquals(ShortDecimal.NONE, read(text), text);
        }
    }

    @Test
    void anyOtherByteAtAnyPlaceIsNoNumber() {
        for (int length = 1; length <= 16; length++) {
            for (int place = 0; place < length; place++) {
                for (int other = Byte.MIN_VALUE; other <= Byte.MAX_VALUE; other++) {
                    byte[] bytes = (BEFORE + "9".repeat(length)).getBytes(ISO_8859_1);
                    bytes[BEFORE.length() + place] = (byte) other;
                    boolean isNumber = other >= '0' && other <= '9' || other == '.' && length > 1;
                    long decimal = DigitText.read(bytes, BEFORE.length(), length);
                    assertEquals(
                            isNumber, decimal != ShortDecimal.NONE, length + " bytes with " + other + " at " + place);
                }
            }
        }
    }

    private static long read(String text) {
        byte[] bytes = (BEFORE + text).getBytes(ISO_8859_1);
        return DigitText.read(bytes, BEFORE.length(), text.length());
    }
}
