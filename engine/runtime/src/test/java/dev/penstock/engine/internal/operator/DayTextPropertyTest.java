package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DayTextPropertyTest {

    @Property(tries = 5_000)
    void tenBytesAreADayIfTheyAreOneAsAnInstant(@ForAll("dayLike") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        var instant = new InstantText();
        boolean isDay = instant.read(bytes, 0, bytes.length) && instant.isDateOnly();

        int number = DayText.read(bytes, 0);

        assertEquals(isDay, number >= 0, text);
        if (isDay) {
            LocalDate date = LocalDate.ofEpochDay(instant.second() / 86_400);
            if (instant.second() >= 0) {
                assertEquals(DayText.number(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), number);
            }
        }
    }

    @Property
    void aRangeHoldsTheDaysOfWhichTheMidnightMeetsTheCriteria(
            @ForAll Relation relation, @ForAll @IntRange(min = -3, max = 3) int days, @ForAll("seconds") long second) {
        var constant = new InstantText();
        constant.read(Long.toString(second * 1_000));
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, 86_400L)).plusDays(days);
        var value = new InstantText();
        value.read(day.toString());
        Criteria<InstantText> criteria = Criteria.of(relation, List.of(constant));

        if (relation != Relation.NOT_EQUAL) {
            boolean holds =
                    DayRange.of(criteria).holds(DayText.read(day.toString().getBytes(StandardCharsets.US_ASCII), 0));

            assertEquals(relation.accepts(value.compareTo(constant)), holds);
        }
        assertEquals(relation != Relation.NOT_EQUAL, DayRange.isOne(criteria));
    }

    @Provide
    Arbitrary<Long> seconds() {
        Arbitrary<Long> days = Arbitraries.longs().between(-100_000, 100_000).map(day -> day * 86_400);
        return Combinators.combine(days, Arbitraries.of(0L, 0L, 1L, 86_399L)).as(Long::sum);
    }

    @Provide
    Arbitrary<String> dayLike() {
        Arbitrary<String> days = Combinators.combine(
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32))
                .as((year, month, day) -> "%04d-%02d-%02d".formatted(year, month, day));
        Arbitrary<String> broken = Combinators.combine(
                        days,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.chars().range('\0', '\u00ff'))
                .as((day, at, c) -> day.substring(0, at) + c + day.substring(at + 1));
        return Arbitraries.oneOf(days, broken);
    }
}
