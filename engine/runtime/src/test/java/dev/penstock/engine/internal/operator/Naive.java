package dev.penstock.engine.internal.operator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads texts as numbers, instants and booleans with what the JDK has, and compares texts as code points. */
final class Naive {

    private static final Pattern TRUE = Pattern.compile("true", Pattern.CASE_INSENSITIVE);
    private static final Pattern FALSE = Pattern.compile("false", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern LONG_EXPONENT = Pattern.compile(".*[eE][+-]?[0-9]{10,}", Pattern.DOTALL);
    private static final Pattern MILLIS = Pattern.compile("-?[0-9]{1,17}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final List<DateTimeFormatter> DATE_TIMES = List.of(dateTime("+HH:mm"), dateTime("+HHmm"));

    private Naive() {}

    /** Reads what BigDecimal reads, as far as it is ASCII and its exponent has nine digits at most. */
    static Optional<BigDecimal> number(String text) {
        if (!ASCII.matcher(text).matches() || LONG_EXPONENT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> bool(String text) {
        return TRUE.matcher(text).matches()
                ? Optional.of(true)
                : FALSE.matcher(text).matches() ? Optional.of(false) : Optional.empty();
    }

    static Optional<Instant> instant(String text) {
        if (MILLIS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        Optional<LocalDate> day = day(text);
        if (day.isPresent()) {
            return Optional.of(day.get().atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        for (DateTimeFormatter form : DATE_TIMES) {
            try {
                TemporalAccessor read = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
                return Optional.of(
                        read instanceof OffsetDateTime withOffset
                                ? withOffset.toInstant()
                                : ((LocalDateTime) read).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Reads a day without a time. */
    static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Compares texts in the order of code points. */
    static int compare(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static DateTimeFormatter dateTime(String offset) {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR, 4)
                .appendPattern("-MM-dd")
                .appendPattern("['T'HH:mm][' 'HH:mm]")
                .optionalStart()
                .appendPattern(":ss")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .optionalStart()
                .appendLiteral(',')
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, false)
                .optionalEnd()
                .optionalEnd()
                .optionalStart()
                .appendOffset(offset, "Z")
                .optionalEnd()
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
