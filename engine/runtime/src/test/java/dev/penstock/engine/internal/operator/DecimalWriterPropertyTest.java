package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.ByteBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecimalWriterPropertyTest {

    @Property(tries = 5_000)
    void aLongAndItsScaleAreWrittenPlainWithoutTrailingZeros(
            @ForAll long unscaled, @ForAll @IntRange(max = 36) int scale) {
        var text = new ByteBuilder(0);
        text.append("x");

        DecimalWriter.append(text, unscaled, scale);

        assertEquals(
                "x" + BigDecimal.valueOf(unscaled, scale).stripTrailingZeros().toPlainString(),
                new String(text.toByteArray(), StandardCharsets.UTF_8));
    }

    @Property
    void whatIsWrittenHasTheValueOfTheNumber(@ForAll BigDecimal number, @ForAll @IntRange(max = 3_000) int power) {
        BigDecimal stripped = number.scaleByPowerOfTen(power).stripTrailingZeros();

        String text = DecimalWriter.text(stripped);

        assertEquals(0, stripped.compareTo(new BigDecimal(text)));
        assertTrue(text.length() <= Math.max(100, 2 * stripped.precision()) + 3, text);
    }
}
