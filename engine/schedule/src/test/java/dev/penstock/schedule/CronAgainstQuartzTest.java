package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quartz.CronExpression;

/** Holds the evaluation of cron expressions against that of Quartz, over ten years. */
class CronAgainstQuartzTest {

    private static final Instant BEGIN = Instant.parse("2023-06-15T10:20:30Z");
    private static final Instant END = Instant.parse("2033-06-15T10:20:30Z");
    private static final int MOST_TIMES = 1500;

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theTimesAreThoseOfQuartz(@ForAll("expressions") String fields) throws ParseException {
        assertEquals(Optional.empty(), firstDifference(quartz(fields), ours(fields)), fields);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void anyInstantHasTheSameNextTimeAsInQuartz(
            @ForAll("expressions") String fields, @ForAll("instants") Instant instant) throws ParseException {
        CronExpression expression = expression(fields);

        assertEquals(
                quartzAfter(expression, instant),
                parse(fields).next(instant.plusMillis(1), instant),
                () -> fields + " after " + instant);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(BEGIN.toEpochMilli(), END.toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> month = Arbitraries.oneOf(Arbitraries.just("*"), list(CronField.MONTH));
        Arbitrary<String> year = Arbitraries.of("*", "*", "2024-2027", "2024/3", "2023,2028,2032");
        Arbitrary<String> times = Combinators.combine(list(CronField.MINUTE), list(CronField.HOUR))
                .as(CronAgainstQuartzTest::words);
        Arbitrary<String> oneTime = Combinators.combine(value(CronField.MINUTE), value(CronField.HOUR))
                .as(CronAgainstQuartzTest::words);
        return Arbitraries.oneOf(
                Combinators.combine(times, dayOfMonth(), month, year)
                        .as((time, day, months, years) -> words(time, day, months, "?", years)),
                Combinators.combine(times, dayOfWeek(), month, year)
                        .as((time, day, months, years) -> words(time, "?", months, day, years)),
                // Of a day that W moves, Quartz knows the first time only.
                Combinators.combine(oneTime, nearestWeekday(), month, year)
                        .as((time, day, months, years) -> words(time, day, months, "?", years)));
    }

    private static Arbitrary<String> dayOfMonth() {
        return Arbitraries.oneOf(Arbitraries.of("*", "L", "1,L"), list(CronField.DAY_OF_MONTH));
    }

    private static Arbitrary<String> nearestWeekday() {
        return Arbitraries.oneOf(
                Arbitraries.just("LW"), value(CronField.DAY_OF_MONTH).map(day -> day + "W"));
    }

    private static Arbitrary<String> dayOfWeek() {
        Arbitrary<String> day = Arbitraries.oneOf(value(CronField.DAY_OF_WEEK), names(CronField.DAY_OF_WEEK));
        return Arbitraries.oneOf(
                Arbitraries.of("*", "L", "MON-SUN", "FRI-MON"),
                list(CronField.DAY_OF_WEEK),
                day.map(last -> last + "L"),
                Combinators.combine(day, Arbitraries.integers().between(1, 5)).as((one, week) -> one + "#" + week));
    }

    private static Arbitrary<String> list(CronField field) {
        return element(field).list().ofMinSize(1).ofMaxSize(3).map(elements -> String.join(",", elements));
    }

    /** Returns no names with steps: Quartz passes over the steps. */
    private static Arbitrary<String> element(CronField field) {
        Arbitrary<String> value = value(field);
        Arbitrary<String> name = names(field);
        Arbitrary<Integer> step = Arbitraries.integers().between(1, field.most());
        return Arbitraries.oneOf(
                value,
                name,
                Combinators.combine(name, name).as((first, last) -> first + "-" + last),
                Combinators.combine(value, value).as((first, last) -> first + "-" + last),
                Combinators.combine(value, step).as((first, by) -> first + "/" + by),
                step.map(by -> "*/" + by),
                Combinators.combine(value, value, step).as((first, last, by) -> first + "-" + last + "/" + by));
    }

    private static Arbitrary<String> value(CronField field) {
        return Arbitraries.integers().between(field.least(), field.most()).map(String::valueOf);
    }

    private static Arbitrary<String> names(CronField field) {
        return switch (field) {
            case MONTH -> Arbitraries.of("JAN", "feb", "JUN", "DEC");
            case DAY_OF_WEEK -> Arbitraries.of("SUN", "mon", "FRI", "SAT");
            case MINUTE, HOUR, DAY_OF_MONTH, YEAR -> value(field);
        };
    }

    private static String words(String... words) {
        return String.join(" ", words);
    }

    private static List<Instant> ours(String fields) {
        ScheduleExpression expression = parse(fields);
        List<Instant> times = new ArrayList<>();
        Optional<Instant> next = expression.next(BEGIN, BEGIN);
        while (next.isPresent() && next.get().isBefore(END) && times.size() < MOST_TIMES) {
            times.add(next.get());
            next = expression.next(next.get().plusNanos(1), BEGIN);
        }
        return times;
    }

    private static List<Instant> quartz(String fields) throws ParseException {
        CronExpression expression = expression(fields);
        List<Instant> times = new ArrayList<>();
        Date next = expression.getNextValidTimeAfter(Date.from(BEGIN.minusMillis(1)));
        while (next != null && next.toInstant().isBefore(END) && times.size() < MOST_TIMES) {
            times.add(next.toInstant());
            next = expression.getNextValidTimeAfter(next);
        }
        return times;
    }

    /**
     * Returns Quartz's first time after an instant, and asks it from the beginning of the month, too.
     *
     * <p>Of a weekend's day that W moves to Monday, Quartz does not find the Monday from that day on.
     */
    private static Optional<Instant> quartzAfter(CronExpression expression, Instant instant) {
        Instant month = instant.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .withDayOfMonth(1)
                .toInstant()
                .minusMillis(1);
        return Stream.of(month, instant)
                .map(from -> expression.getNextValidTimeAfter(Date.from(from)))
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .filter(instant::isBefore)
                .min(Comparator.naturalOrder());
    }

    private static Optional<String> firstDifference(List<Instant> theirs, List<Instant> ours) {
        for (int i = 0; i < Math.max(theirs.size(), ours.size()); i++) {
            String their = i < theirs.size() ? theirs.get(i).toString() : "none";
            String our = i < ours.size() ? ours.get(i).toString() : "none";
            if (!their.equals(our)) {
                return Optional.of("time " + i + ": Quartz has " + their + ", and we have " + our);
            }
        }
        return Optional.empty();
    }

    private static CronExpression expression(String fields) throws ParseException {
        CronExpression expression = new CronExpression("0 " + fields);
        expression.setTimeZone(TimeZone.getTimeZone("UTC"));
        return expression;
    }

    private static ScheduleExpression parse(String fields) {
        return ScheduleExpression.parse("cron(" + fields + ")");
    }
}
