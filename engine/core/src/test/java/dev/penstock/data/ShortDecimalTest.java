package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortDecimalTest {

    private static final long GREATEST = (1L << 58) - 1;

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 31", "110, 2", "-110, 2", "99999999999999999, 17", "-288230376151711743, 31"})
    void aNumberIsItsDigitsAndItsScale(long unscaled, int scale) {
        long decimal = ShortDecimal.of(unscaled, scale);

        assertEquals(unscaled, ShortDecimal.unscaled(decimal));
        assertEquals(scale, ShortDecimal.scale(decimal));
    }

    @ParameterizedTest
    @ValueSource(longs = {GREATEST + 1, -GREATEST - 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void aLongerNumberHasNoRoom(long unscaled) {
        assertEquals(ShortDecimal.NONE, ShortDecimal.of(unscaled, 0));
    }

    @Test
    void moreDigitsBehindThePointHaveNoRoom() {
        assertEquals(ShortDecimal.NONE, ShortDecimal.of(1, ShortDecimal.MOST_SCALE + 1));
    }
}
