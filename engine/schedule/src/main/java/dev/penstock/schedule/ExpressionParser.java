package dev.penstock.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads the three kinds of expression. */
final class ExpressionParser {

    static final String PLACE = "scheduleExpression";
    static final String RULE = "schedule-expression.syntax";

    private static final String KINDS = "rate(5minutes), cron(0 12 * * ? *) or at(2026-11-20T15:00:00)";
    private static final String UNITS = "minutes, hours, days or weeks, in small letters";
    private static final int LONGEST = 256;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private ExpressionParser() {}

    static ScheduleExpression parse(String text) {
        ExpressionPart whole = new ExpressionPart(text, 0, text.length());
        int open = whole.indexOf('(');
        if (text.length() > LONGEST || open < 0 || !text.endsWith(")")) {
            throw whole.refused("the expression", KINDS);
        }
        ExpressionPart inner = whole.part(open + 1, text.length() - 1).strip();
        return switch (text.substring(0, open)) {
            case "rate" -> rate(inner);
            case "cron" -> CronParser.parse(inner);
            case "at" -> at(inner);
            default -> throw whole.refused("the expression", KINDS);
        };
    }

    private static Rate rate(ExpressionPart inner) {
        int digits = inner.digits();
        ExpressionPart count = inner.part(0, digits);
        Duration unit = unit(inner.part(digits, inner.length()).strip());
        String allowed = "a whole number from 1 to " + Rate.LONGEST.dividedBy(unit);
        OptionalInt number = count.number();
        if (number.isEmpty()) {
            throw count.refused("the number of a rate", allowed);
        }
        Duration period = unit.multipliedBy(number.getAsInt());
        if (period.isZero() || period.compareTo(Rate.LONGEST) > 0) {
            throw count.refused("the number of a rate", allowed);
        }
        return new Rate(period);
    }

    private static Duration unit(ExpressionPart unit) {
        return switch (unit.text()) {
            case "minute", "minutes" -> Duration.ofMinutes(1);
            case "hour", "hours" -> Duration.ofHours(1);
            case "day", "days" -> Duration.ofDays(1);
            case "week", "weeks" -> Duration.ofDays(7);
            case "month", "months" ->
                throw unit.refused(
                        "the unit of a rate", UNITS, "cron(0 0 1 * ? *) runs on the first day of each month");
            default -> throw unit.refused("the unit of a rate", UNITS);
        };
    }

    private static At at(ExpressionPart inner) {
        String allowed = "a time in UTC such as 2026-11-20T15:00:00, without zone, in the years 1970 to 2199";
        try {
            LocalDateTime time = LocalDateTime.parse(inner.text(), TIME);
            if (CronField.YEAR.holds(time.getYear())) {
                return new At(time.toInstant(ZoneOffset.UTC));
            }
        } catch (DateTimeParseException e) {
            throw inner.refused("the time", allowed);
        }
        throw inner.refused("the time", allowed);
    }
}
