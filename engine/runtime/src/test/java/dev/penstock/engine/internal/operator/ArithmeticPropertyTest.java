package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArithmeticPropertyTest {

    private static final MathContext ROUNDED = new MathContext(34, RoundingMode.HALF_EVEN);

    @Property(tries = 3_000)
    void sumsAreExact(@ForAll("decimals") String left, @ForAll("decimals") String right) {
        assertEquals(
                plain(new BigDecimal(left).add(new BigDecimal(right))),
                Texts.calculated(Calculation.ADDITION, left, right));
    }

    @Property(tries = 3_000)
    void differencesAreExact(@ForAll("decimals") String left, @ForAll("decimals") String right) {
        assertEquals(
                plain(new BigDecimal(left).subtract(new BigDecimal(right))),
                Texts.calculated(Calculation.SUBTRACTION, left, right));
    }

    @Property(tries = 3_000)
    void productsAreExact(@ForAll("decimals") String left, @ForAll("decimals") String right) {
        assertEquals(
                plain(new BigDecimal(left).multiply(new BigDecimal(right))),
                Texts.calculated(Calculation.MULTIPLICATION, left, right));
    }

    @Property(tries = 3_000)
    void quotientsHaveThirtyFourDigits(@ForAll("decimals") String left, @ForAll("decimals") String right) {
        Assume.that(new BigDecimal(right).signum() != 0);

        BigDecimal quotient = new BigDecimal(left).divide(new BigDecimal(right), ROUNDED);
        String written = Texts.calculated(Calculation.DIVISION, left, right);

        assertEquals(quotient.stripTrailingZeros(), new BigDecimal(written).stripTrailingZeros());
        assertTrue(quotient.stripTrailingZeros().scale() > 100 || written.equals(plain(quotient)), written);
    }

    @Property
    void nothingIsDividedByZero(@ForAll("decimals") String left) {
        assertNull(Texts.calculated(Calculation.DIVISION, left, "0"));
        assertNull(Texts.calculated(Calculation.DIVISION, left, "-0.00"));
        assertNull(Texts.calculated(Calculation.DIVISION, left, "0e9"));
    }

    @Property
    void zeroAddsNothingHoweverItIsWritten(@ForAll("decimals") String number, @ForAll int exponent) {
        String zero = "0e" + exponent % 1_000_000_000;

        assertEquals(plain(new BigDecimal(number)), Texts.calculated(Calculation.ADDITION, number, zero));
        assertEquals(plain(new BigDecimal(number)), Texts.calculated(Calculation.ADDITION, zero, number));
        assertEquals(plain(new BigDecimal(number)), Texts.calculated(Calculation.SUBTRACTION, number, zero));
    }

    @Property
    void hugeNumbersTakeLittleTimeAndGiveShortTexts(
            @ForAll("huge") String left, @ForAll("huge") String right, @ForAll Calculation calculation) {
        String result =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Texts.calculated(calculation, left, right));

        assertTrue(result == null || result.length() <= 2 * Calculation.MOST_DIGITS, result);
    }

    @Property
    void whatIsFarBelowALargeNumberIsRoundedAway(@ForAll("huge") String left, @ForAll("huge") String right) {
        BigDecimal large = new BigDecimal(left);
        BigDecimal small = new BigDecimal(right);
        Assume.that(large.signum() != 0 && small.signum() != 0 && large.scale() < small.scale() - 1_100);

        BigDecimal sum = new BigDecimal(Texts.calculated(Calculation.ADDITION, left, right));
        BigDecimal difference = new BigDecimal(Texts.calculated(Calculation.SUBTRACTION, right, left));

        assertEquals(0, large.compareTo(sum));
        assertEquals(0, large.negate().compareTo(difference));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Provide
    Arbitrary<String> decimals() {
        return DecimalTexts.decimals();
    }

    @Provide
    Arbitrary<String> huge() {
        return DecimalTexts.huge();
    }
}
