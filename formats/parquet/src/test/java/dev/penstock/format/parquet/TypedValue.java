package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.data.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * A value of a type as the engine hands it over and as a reader is to find it.
 *
 * @param text the canonical text; null for no value
 * @param found what stands in the file, worked out by the JDK alone
 */
record TypedValue(String text, Object found) {

    static final TypedValue NONE = new TypedValue(null, null);

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /** Returns values of a type, one in six of them null. */
    static Arbitrary<TypedValue> of(FieldType type) {
        return Arbitraries.frequencyOf(Tuple.of(5, present(type)), Tuple.of(1, Arbitraries.just(NONE)));
    }

    /** Returns values of a type. */
    static Arbitrary<TypedValue> present(FieldType type) {
        return switch (type) {
            case ANY, STRING, JSON -> texts().map(text -> new TypedValue(text, text));
            case BOOLEAN -> Arbitraries.of(true, false).map(value -> new TypedValue("" + value, value));
            case INT32 -> Arbitraries.integers().map(value -> new TypedValue("" + value, value));
            case INT64 -> Arbitraries.longs().map(value -> new TypedValue("" + value, value));
            case DOUBLE, DECIMAL -> decimals().map(text -> new TypedValue(text, Double.valueOf(text)));
            case DATE ->
                Arbitraries.integers()
                        .between(-719_528, 2_932_896)
                        .map(day -> new TypedValue(LocalDate.ofEpochDay(day).toString(), day));
            case TIMESTAMP -> instants();
        };
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(List.of(
                        Arbitraries.strings().ofMaxLength(20),
                        Arbitraries.strings().ascii().ofMaxLength(9),
                        Arbitraries.of("", "a", "a\0", "aa", "ä", "\uFFFF", "\uD83D\uDE00", "null"),
                        Arbitraries.strings()
                                .withChars('y', '\u07FF', '\uD7FF', '\uFFFF')
                                .ofMaxLength(80),
                        Arbitraries.of("\uDBFF\uDFFF", "z\uDBFF\uDFFF").map(text -> text.repeat(40))))
                .map(TypedValue::wellFormed);
    }

    /** Half characters have no UTF-8. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static Arbitrary<String> decimals() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.bigDecimals().ofScale(4).map(BigDecimal::toPlainString),
                Arbitraries.doubles().map(value -> new BigDecimal(value).toString()),
                Arbitraries.doubles().map(value -> Double.toString(value)),
                Arbitraries.longs().map(value -> Long.toString(value)),
                Arbitraries.of(
                        "0",
                        "-0",
                        "0.0",
                        "-0.00",
                        "1.10",
                        "1e308",
                        "-1e-400",
                        "1E+400",
                        "-1e400",
                        "9007199254740992",
                        "9007199254740993",
                        "0.1",
                        "123456789012345678901234567890.5")));
    }

    private static Arbitrary<TypedValue> instants() {
        return Arbitraries.longs()
                .between(-62_167_219_200_000L, 253_402_300_799_999L)
                .flatMap(milli -> Arbitraries.of("", "000", "999", "000001", "999999")
                        .map(digits ->
                                new TypedValue(INSTANT.format(Instant.ofEpochMilli(milli)) + digits + "Z", milli)));
    }
}
