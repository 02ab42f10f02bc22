package dev.penstock.format.parquet.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.ByteBuilder;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, -1, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE, Integer.MIN_VALUE})
    void wholeNumbersHaveTheirDigits(long value) {
        ByteBuilder out = new ByteBuilder(0);
        out.append((byte) '<');
        DigitWriter.append(out, value);
        DigitWriter.appendUnsigned(out, value, 1);

        assertEquals("<" + value + Long.toUnsignedString(value), new String(out.toByteArray(), US_ASCII));
    }

    @Test
    void zerosStandInFrontUpToALeastNumberOfDigits() {
        ByteBuilder out = new ByteBuilder(0);
        DigitWriter.appendUnsigned(out, 7, 9);
        DigitWriter.appendUnsigned(out, 123, 2);

        assertEquals("000000007123", new String(out.toByteArray(), US_ASCII));
    }

    /** The JDK writes these longer before version 19. */
    @Test
    void numbersHaveNoMoreDigitsThanTheyNeed() {
        assertEquals("0.002", ShortestDecimal.of(2e-3));
        assertEquals("2.0E23", ShortestDecimal.of(2e23));
        assertEquals("1.0E23", ShortestDecimal.of(1e23));
        assertEquals("8.41E21", ShortestDecimal.of(8.41E21));
        assertEquals("9.409340012568248E18", ShortestDecimal.of(9.409340012568248E18));
        assertEquals("4.9E-324", ShortestDecimal.of(Double.MIN_VALUE));
        assertEquals("1.7976931348623157E308", ShortestDecimal.of(Double.MAX_VALUE));
        assertEquals("2.2250738585072014E-308", ShortestDecimal.of(Double.MIN_NORMAL));
        assertEquals("-0.0", ShortestDecimal.of(-0.0));
        assertEquals("1.0E10", ShortestDecimal.of(1e10));
        assertEquals("1.1754944E-38", ShortestDecimal.of(Float.MIN_NORMAL));
        assertEquals("3.4028235E38", ShortestDecimal.of(Float.MAX_VALUE));
        assertEquals("1.1E-44", ShortestDecimal.of(Float.intBitsToFloat(8)));
    }

    @Property(tries = 5_000)
    void theDigitsLeadBack(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            String text = ShortestDecimal.of(value);
            assertEquals(value, Double.parseDouble(text), text);
            assertTrue(new BigDecimal(text).precision() <= new BigDecimal(Double.toString(value)).precision(), text);
        }
        float small = Float.intBitsToFloat((int) bits);
        if (Float.isFinite(small)) {
            assertEquals(small, Float.parseFloat(ShortestDecimal.of(small)));
        }
    }
}
