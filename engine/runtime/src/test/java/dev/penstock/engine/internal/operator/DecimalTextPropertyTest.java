package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DecimalTextPropertyTest {

    @Property(tries = 5_000)
    void aTextIsANumberIfBigDecimalReadsIt(@ForAll("numberLike") String text) {
        var number = new DecimalText();

        Optional<BigDecimal> read = number.read(text) ? Optional.of(number.value()) : Optional.empty();

        assertEquals(Naive.number(text), read);
    }

    @Property
    void theBytesAroundASliceAreNotRead(@ForAll("numberLike") String text, @ForAll("numberLike") String around) {
        byte[] bytes = (around + text + around).getBytes(StandardCharsets.UTF_8);
        int offset = around.getBytes(StandardCharsets.UTF_8).length;
        var number = new DecimalText();

        boolean isNumber = number.read(bytes, offset, bytes.length - 2 * offset);

        assertEquals(Naive.number(text), isNumber ? Optional.of(number.value()) : Optional.empty());
    }

    @Property(tries = 5_000)
    void shortTextsAreReadTheSameWhereverTheyStand(
            @ForAll("digitsAndPoints") String text, @ForAll @IntRange(max = 20) int before) {
        byte[] bytes = ("7.".repeat(20).substring(0, before) + text).getBytes(StandardCharsets.UTF_8);
        var number = new DecimalText();

        boolean isNumber = number.read(bytes, before, bytes.length - before);

        assertEquals(Naive.number(text), isNumber ? Optional.of(number.value()) : Optional.empty());
    }

    @Property
    void whatWasReadBeforeDoesNotMatter(@ForAll("numbers") String before, @ForAll("numbers") String text) {
        var number = new DecimalText();
        number.read(before);
        number.read(text);

        assertEquals(new BigDecimal(text), number.value());
        assertEquals(new BigDecimal(text).signum(), number.signum());
    }

    @Property(tries = 5_000)
    void numbersCompareByValue(@ForAll("numbers") String left, @ForAll("numbers") String right) {
        int expected = new BigDecimal(left).compareTo(new BigDecimal(right));

        int actual = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> DecimalTexts.read(left).compareTo(DecimalTexts.read(right)));

        assertEquals(expected, Integer.signum(actual));
    }

    @Property
    void trailingZerosDoNotMatterToAComparison(@ForAll("decimals") String text) {
        String longer = text.contains(".") ? text + "000" : text + ".000";

        assertEquals(0, DecimalTexts.read(text).compareTo(DecimalTexts.read(longer)));
    }

    @Provide
    Arbitrary<String> digitsAndPoints() {
        Arbitrary<String> digits = Arbitraries.strings().withChars("0123456789").ofMaxLength(17);
        Arbitrary<String> middle = Arbitraries.of(".", ".", ".", "", "..", ":", "/", "-", "e");
        return Combinators.combine(digits, middle, digits).as((first, second, third) -> first + second + third);
    }

    @Provide
    Arbitrary<String> numberLike() {
        return DecimalTexts.numberLike();
    }

    @Provide
    Arbitrary<String> decimals() {
        return DecimalTexts.decimals();
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> few = Arbitraries.of("0", "-0.0", "0e5", "1", "1.0", "10e-1", "100", "1e2", "-1");
        return Arbitraries.oneOf(few, DecimalTexts.decimals(), DecimalTexts.huge());
    }
}
