package dev.penstock.definition.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads times: texts of ISO 8601 with an offset, or numbers of seconds since 1970.
 *
 * <p>Between date and time there may be a blank, which is how Python prints what it got from DescribeFlow.
 */
final class Instants {

    private static final int DATE_LENGTH = 10;
    private static final BigDecimal FIRST =
            BigDecimal.valueOf(Instant.parse("0001-01-01T00:00:00Z").getEpochSecond());
    private static final BigDecimal LAST =
            BigDecimal.valueOf(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());

    private Instants() {}

    static Optional<Instant> read(JsonNode value, String place, Problems problems) {
        Optional<Instant> instant = Optional.empty();
        if (value.isTextual()) {
            instant = ofText(value.textValue());
        } else if (value.isNumber()) {
            instant = ofSeconds(value.decimalValue());
        }
        if (instant.isEmpty()) {
            problems.add(
                    Problem.error(
                            "json.time",
                            place,
                            Values.describe(value),
                            "a time with an offset such as 2026-01-31T08:00:00Z, or seconds since 1970, in the years 1 to 9999"));
        }
        return instant;
    }

    private static Optional<Instant> ofText(String text) {
        if (text.length() <= DATE_LENGTH || text.length() > 64) {
            return Optional.empty();
        }
        String iso = text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1)
                : text;
        try {
            Instant instant = OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
            return Optional.of(instant).filter(found -> inRange(BigDecimal.valueOf(found.getEpochSecond())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> ofSeconds(BigDecimal seconds) {
        if (!inRange(seconds)) {
            return Optional.empty();
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(9).setScale(0, RoundingMode.FLOOR);
        return Optional.of(Instant.ofEpochSecond(whole.longValueExact(), nanos.longValueExact()));
    }

    private static boolean inRange(BigDecimal seconds) {
        return seconds.compareTo(FIRST) >= 0 && seconds.compareTo(LAST) <= 0;
    }
}
