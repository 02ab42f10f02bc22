package dev.penstock.engine.internal.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts of numbers for properties. */
final class DecimalTexts {

    private DecimalTexts() {}

    static DecimalText read(String text) {
        var number = new DecimalText();
        if (!number.read(text)) {
            throw new IllegalArgumentException(text + " is no number");
        }
        return number;
    }

    /** Returns plain decimals of up to 40 digits, of which up to 40 are behind the point; most have about 18. */
    static Arbitrary<String> decimals() {
        Arbitrary<Integer> digits = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 40), Arbitraries.integers().between(17, 20));
        Arbitrary<BigInteger> unscaled = digits.flatMap(count ->
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(count).negate(), BigInteger.TEN.pow(count)));
        Arbitrary<Integer> scale = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 40), Arbitraries.integers().between(0, 3));
        return Combinators.combine(unscaled, scale)
                .as((number, places) -> new BigDecimal(number, places).toPlainString())
                .withoutEdgeCases();
    }

    /** Returns numbers of up to 18 digits times a power of ten from -999,999,999 to 999,999,999. */
    static Arbitrary<String> huge() {
        Arbitrary<Long> digits = Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L);
        Arbitrary<Integer> exponent = Arbitraries.oneOf(
                Arbitraries.integers().between(-999_999_999, 999_999_999),
                Arbitraries.integers().between(-2_000, 2_000),
                Arbitraries.of(-999_999_999, 999_999_999));
        return Combinators.combine(digits, exponent)
                .as((number, power) -> number + "e" + power)
                .withoutEdgeCases();
    }

    /** Returns texts of the characters that numbers are made of, most of them numbers or nearly so. */
    static Arbitrary<String> numberLike() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofMaxLength(22);
        Arbitrary<String> exponent = Combinators.combine(
                        Arbitraries.of("e", "E", "e+", "E-", "e-", "e+-"),
                        Arbitraries.strings().numeric().ofMaxLength(11))
                .as(String::concat);
        Arbitrary<String> near = Combinators.combine(
                        Arbitraries.of("", "-", "+", "--"),
                        digits,
                        Arbitraries.of("", ".", ".."),
                        digits,
                        Arbitraries.oneOf(Arbitraries.just(""), exponent))
                .as((sign, whole, point, fraction, power) -> sign + whole + point + fraction + power);
        Arbitrary<String> any =
                Arbitraries.strings().withChars("0123456789+-.eE_ ,xfdN\u0661").ofMaxLength(8);
        return Arbitraries.oneOf(near, near, any).withoutEdgeCases();
    }
}
