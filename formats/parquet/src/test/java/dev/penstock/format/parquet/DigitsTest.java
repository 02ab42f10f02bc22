package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Property
    void digitsAreTheirNumber(
            @ForAll @NumericChars @StringLength(max = 8) String digits, @ForAll @IntRange(max = 9) int behind) {
        byte[] bytes = ("-" + digits + "/".repeat(behind)).getBytes(ISO_8859_1);

        assertEquals(digits.isEmpty() ? 0 : Integer.parseInt(digits), Digits.read(bytes, 1, digits.length()));
    }

    @Test
    void anyOtherByteAtAnyPlaceIsNoNumber() {
        for (int count = 1; count <= 8; count++) {
            for (int place = 0; place < count; place++) {
                for (int other = Byte.MIN_VALUE; other <= Byte.MAX_VALUE; other++) {
                    byte[] near = "99999999".substring(0, count).getBytes(ISO_8859_1);
                    byte[] far = "9999999977777777".getBytes(ISO_8859_1);
                    near[place] = (byte) other;
                    far[place] = (byte) other;
                    boolean isDigit = other >= '0' && other <= '9';
                    assertEquals(isDigit, Digits.read(near, 0, count) >= 0);
                    assertEquals(isDigit, Digits.read(far, 0, count) >= 0);
                }
            }
        }
    }
}
