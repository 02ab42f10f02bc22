package dev.penstock.engine.internal.operator;

import dev.penstock.data.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The conversions for the bench. */
final class ConversionSubjects {

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern JSON_WHOLE = Pattern.compile("0|-?[1-9][0-9]*");

    private ConversionSubjects() {}

    static List<Subject> all() {
        return List.of(
                subject(new TextConversion(1), "", EdgeValues.TEXT, cell -> Cell.string(cell.text())),
                subject(new BooleanConversion(1), "", EdgeValues.BOOLEAN, ConversionSubjects::bool),
                number(NumberType.INT32, ConversionSubjects::int32),
                number(NumberType.INT64, ConversionSubjects::int64),
                number(NumberType.DOUBLE, ConversionSubjects::binary),
                number(NumberType.DECIMAL, Naive::number),
                subject(
                        new InstantConversion(1, false),
                        "to instants",
                        EdgeValues.INSTANT,
                        ConversionSubjects::instant),
                subject(new InstantConversion(1, true), "to days", EdgeValues.INSTANT, ConversionSubjects::day),
                subject(
                        new JsonConversion(1),
                        "",
                        EdgeValues.JSON,
                        cell -> cell.kind() == Kind.JSON ? cell : Cell.NULL));
    }

    private static Subject number(NumberType type, Function<String, Optional<BigDecimal>> reading) {
        return subject(
                new NumberConversion(1, type), "to " + type, EdgeValues.NUMBER, cell -> reading.apply(cell.text())
                        .map(number -> Cell.number(numberText(type, cell.text(), number)))
                        .orElse(Cell.NULL));
    }

    /** A conversion of the second of three columns; what has no value is left to none. */
    private static Subject subject(
            Operator operator, String name, EdgeValues values, UnaryOperator<Cell> presentValue) {
        RowOracle oracle = RowOracle.changing(1, cell -> cell.isNull() ? cell : presentValue.apply(cell));
        return new Subject(operator.getClass(), name, values, random -> new Trial("", operator, 3, 1, oracle));
    }

    private static Cell bool(Cell cell) {
        return Naive.bool(cell.text())
                .map(value -> new Cell(Kind.BOOLEAN, value.toString()))
                .orElse(Cell.NULL);
    }

    private static Optional<BigDecimal> int32(String text) {
        return Naive.number(text).filter(number -> isWholeBetween(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private static Optional<BigDecimal> int64(String text) {
        return Naive.number(text).filter(number -> isWholeBetween(number, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static Optional<BigDecimal> binary(String text) {
        return Naive.number(text).filter(number -> Double.isFinite(number.doubleValue()));
    }

    private static boolean isWholeBetween(BigDecimal number, long least, long most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.remainder(BigDecimal.ONE).signum() == 0;
    }

    private static String numberText(NumberType type, String text, BigDecimal number) {
        boolean whole = type == NumberType.INT32 || type == NumberType.INT64;
        boolean keepsText = (whole ? JSON_WHOLE : JSON_NUMBER).matcher(text).matches();
        if (keepsText) {
            return text;
        }
        return whole ? number.toBigIntegerExact().toString() : number.toString();
    }

    private static Cell day(Cell cell) {
        return Naive.instant(cell.text())
                .map(instant -> instant.atZone(ZoneOffset.UTC))
                .filter(ConversionSubjects::hasFourDigits)
                .map(time -> Cell.string(time.toLocalDate().toString()))
                .orElse(Cell.NULL);
    }

    private static Cell instant(Cell cell) {
        Optional<Instant> instant = Naive.instant(cell.text());
        return instant.map(value -> value.atZone(ZoneOffset.UTC))
                .filter(ConversionSubjects::hasFourDigits)
                .map(time -> Cell.string(formatter(time.getNano()).format(time)))
                .orElse(Cell.NULL);
    }

    private static boolean hasFourDigits(ZonedDateTime time) {
        return time.getYear() >= 0 && time.getYear() <= 9_999;
    }

    private static DateTimeFormatter formatter(int nano) {
        int digits = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss." + "S".repeat(digits) + "'Z'", Locale.ROOT);
    }
}
