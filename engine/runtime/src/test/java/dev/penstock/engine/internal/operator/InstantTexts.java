package dev.penstock.engine.internal.operator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Days, times and texts that look like them, for properties. */
final class InstantTexts {

    private InstantTexts() {}

    /** Returns all days of years with four digits, those about the end of February more often. */
    static Arbitrary<LocalDate> days() {
        long first = LocalDate.of(0, 1, 1).toEpochDay();
        long last = LocalDate.of(9_999, 12, 31).toEpochDay();
        Arbitrary<LocalDate> any = Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> february = Combinators.combine(
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(26, 33))
                .as((year, day) -> LocalDate.of(year, 2, 1).plusDays(day - 1L));
        return Arbitraries.oneOf(any, february).withoutEdgeCases();
    }

    static Arbitrary<OffsetDateTime> times() {
        Arbitrary<Integer> nanos = Arbitraries.oneOf(
                Arbitraries.of(0, 999_999_999, 120_000_000, 123_456_000, 1),
                Arbitraries.integers().between(0, 999_999_999));
        Arbitrary<LocalTime> times = Combinators.combine(Arbitraries.integers().between(0, 86_399), nanos)
                .as((second, nano) -> LocalTime.ofSecondOfDay(second).withNano(nano));
        Arbitrary<ZoneOffset> offsets = Arbitraries.integers()
                .between(-18 * 60, 18 * 60)
                .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60));
        return Combinators.combine(days(), times, offsets)
                .as((day, time, offset) -> OffsetDateTime.of(LocalDateTime.of(day, time), offset))
                .withoutEdgeCases();
    }

    /** Returns texts put together of the parts of a date-time, many of which are out of range or missing. */
    static Arbitrary<String> assembled() {
        Arbitrary<String> day = Combinators.combine(
                        Arbitraries.of("2024", "2023", "1900", "0000", "9999", "202", "20245", "-024"),
                        two(0, 14),
                        two(0, 33))
                .as((year, month, date) -> year + "-" + month + "-" + date);
        Arbitrary<String> time = Combinators.combine(
                        Arbitraries.of("T", " ", "t", ""),
                        two(0, 25),
                        two(0, 61),
                        Arbitraries.of("", ":00", ":59", ":60", ":5", ":"),
                        Arbitraries.of("", ".1", ",123", ".123456789", ".1234567890", "."))
                .as((separator, hour, minute, second, fraction) -> separator + hour + ":" + minute + second + fraction);
        Arbitrary<String> offset = Arbitraries.of(
                "", "Z", "z", "+00:00", "-05:30", "+0530", "+05", "+18:00", "+18:01", "+5", "Z+01", "+01:");
        return Combinators.combine(day, Arbitraries.oneOf(Arbitraries.just(""), time, time), offset)
                .as((date, clock, zone) -> date + clock + zone)
                .withoutEdgeCases();
    }

    /** Returns good texts in which one character is another. */
    static Arbitrary<String> bent() {
        Arbitrary<String> good = Arbitraries.of(
                "2024-02-29",
                "2024-02-29T12:30:45.123Z",
                "2024-02-29 12:30:45+05:30",
                "2024-02-29T12:30-0530",
                "1709164800000");
        return Combinators.combine(
                        good, Arbitraries.integers().between(0, 24), Arbitraries.of("0", "9", "-", ":", "", "\u0661"))
                .as((text, index, other) -> {
                    int at = index % text.length();
                    return text.substring(0, at) + other + text.substring(at + 1);
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<String> two(int least, int most) {
        return Arbitraries.integers().between(least, most).map(number -> number < 10 ? "0" + number : "" + number);
    }
}
