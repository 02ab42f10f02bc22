package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.Column;
import dev.penstock.data.FieldType;
import dev.penstock.data.Kind;
import dev.penstock.data.ShortDecimal;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts become the numbers that the JDK makes of them, wherever they stand in their bytes. */
class NumberParserTest {

    private static final long REFUSED = 0x5EED_0FF5_0FF5_5EEDL;

    @Property(tries = 1_000)
    void numbersAreThoseOfTheJdk(
            @ForAll("typed") Typed typed, @ForAll("around") String before, @ForAll("around") String behind) {
        assertEquals(
                typed.number(),
                read(Layout.of(typed.type()), before, typed.value().text(), behind));
    }

    @Property(tries = 1_000)
    void doublesAreTheNearest(@ForAll("decimals") String text) {
        assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)), read(Layout.DOUBLE, "", text, ""));
    }

    @Property(tries = 1_000)
    void doublesOfKnownDecimalsAreTheNearest(
            @ForAll @LongRange(min = -(1L << 58) + 1, max = (1L << 58) - 1) long unscaled,
            @ForAll @IntRange(max = ShortDecimal.MOST_SCALE) int scale) {
        long[] decimals = {ShortDecimal.of(unscaled, scale)};
        Column column =
                Column.wrap(new byte[0], new int[1], new int[1], Kind.NUMBER).withDecimals(decimals);
        long[] numbers = new long[1];

        assertEquals(1, NumberParser.of(Layout.DOUBLE).read(column, new int[1], 0, 1, numbers));
        String text = BigDecimal.valueOf(unscaled, scale).toString();
        assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)), numbers[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, -9223372036854775808",
        "9223372036854775807, 9223372036854775807",
        "-0, 0",
        "007, 7",
        "00000000000000000000001, 1"
    })
    void wholeNumbersReachFromTheLeastToTheGreatest(String text, long number) {
        assertEquals(number, read(Layout.INT64, "", text, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999",
                "92233720368547758070",
                "",
                "-",
                "+1",
                "1.0",
                "1e2",
                " 1",
                "1 ",
                "x",
                "1/",
                "1:",
                "--1",
                "١"
            })
    void whatIsNoLongIsRefused(String text) {
        assertEquals(REFUSED, read(Layout.INT64, "5", text, "5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "9223372036854775807"})
    void whatIsNoIntIsRefused(String text) {
        assertEquals(REFUSED, read(Layout.INT32, "", text, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e5.0",
                "1.2.3",
                "NaN",
                "Infinity",
                "0x1p3",
                "1d",
                "1f",
                " 1",
                "1 ",
                "+1",
                "1,5",
                "1e5x",
                "--1"
            })
    void whatIsNoDecimalIsRefused(String text) {
        assertEquals(REFUSED, read(Layout.DOUBLE, "5", text, "5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "1900-02-29",
                "2024-13-01",
                "2024-00-01",
                "2024-01-00",
                "2024-04-31",
                "2024/01/01",
                "2024-1-01",
                "2024-01-011",
                "202a-01-01",
                "",
                "2024-01-01T00:00:00.000Z"
            })
    void whatIsNoDayIsRefused(String text) {
        assertEquals(REFUSED, read(Layout.DATE, "", text, "5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01T24:00:00.000Z",
                "2024-01-01T00:60:00.000Z",
                "2024-01-01T00:00:60.000Z",
                "2024-01-01T00:00:00.000",
                "2024-01-01T00:00:00.00Z",
                "2024-01-01 00:00:00.000Z",
                "2024-01-01T00:00:00.0000000000Z",
                "2024-01-01T00:00:00,000Z",
                "2023-02-29T00:00:00.000Z",
                "2024-01-01T00:00:00.000xZ",
                "2024-01-01",
                ""
            })
    void whatIsNoInstantIsRefused(String text) {
        assertEquals(REFUSED, read(Layout.TIMESTAMP, "", text, "Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "tru", "true ", "falsee", "1", "yes"})
    void whatIsNoBooleanIsRefused(String text) {
        assertEquals(REFUSED, read(Layout.BOOLEAN, "", text, "e"));
    }

    @Provide
    Arbitrary<Typed> typed() {
        return Arbitraries.of(
                        FieldType.BOOLEAN,
                        FieldType.INT32,
                        FieldType.INT64,
                        FieldType.DATE,
                        FieldType.TIMESTAMP,
                        FieldType.DOUBLE)
                .flatMap(type -> TypedValue.present(type).map(value -> new Typed(type, value)));
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.of("", "7", "-.e9", "12345678");
    }

    @Provide
    Arbitrary<String> decimals() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(19);
        Arbitrary<String> powers = Arbitraries.integers().between(-330, 330).map(power -> "e" + power);
        return Combinators.combine(
                        Arbitraries.of("", "-"),
                        digits,
                        Arbitraries.oneOf(List.of(Arbitraries.of("", "."), digits.map(text -> "." + text))),
                        Arbitraries.oneOf(List.of(Arbitraries.of(""), powers)))
                .as((sign, whole, fraction, power) -> sign + whole + fraction + power);
    }

    /** Returns what a layout makes of a text between others, {@link #REFUSED} if it refuses it. */
    private static long read(Layout layout, String before, String text, String behind) {
        byte[] bytes = (before + text + behind).getBytes(UTF_8);
        int length = text.getBytes(UTF_8).length;
        Column column = Column.wrap(bytes, new int[] {before.length()}, new int[] {length}, Kind.STRING);
        long[] numbers = new long[1];
        int read = NumberParser.of(layout).read(column, new int[] {0}, 0, 1, numbers);
        return read == 1 ? numbers[0] : REFUSED;
    }

    private record Typed(FieldType type, TypedValue value) {

        long number() {
            if (value.found() instanceof Boolean flag) {
                return flag ? 1 : 0;
            }
            return value.found() instanceof Double number
                    ? Double.doubleToRawLongBits(number)
                    : ((Number) value.found()).longValue();
        }
    }
}
