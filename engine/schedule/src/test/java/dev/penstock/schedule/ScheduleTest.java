package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Without a start, a rate begins at its activation, and a cron at its own times.
                "rate(5minutes) | | | 2026-11-20T15:00:07 | 15:00:07 15:05:07 15:10:07",
                "cron(0/5 * * * ? *) | | | 2026-11-20T15:00:07 | 15:05:00 15:10:00 15:15:00",
                "cron(0/5 * * * ? *) | | | 2026-11-20T15:05:00 | 15:05:00 15:10:00 15:15:00",
                // A start to come is the first time of a rate.
                "rate(5minutes) | 2026-11-20T15:02:30Z | | 2026-11-20T15:00:07 | 15:02:30 15:07:30 15:12:30",
                "cron(0/5 * * * ? *) | 2026-11-20T15:11:00Z | | 2026-11-20T15:00:07 | 15:15:00 15:20:00 15:25:00",
                // A start in the past is rolled forward by whole periods.
                "rate(5minutes) | 2020-01-01T00:01:30Z | | 2026-11-20T15:00:07 | 15:01:30 15:06:30 15:11:30",
                "rate(5minutes) | 2020-01-01T00:01:30Z | | 2026-11-20T15:01:30 | 15:01:30 15:06:30 15:11:30",
                "cron(0/5 * * * ? *) | 2020-01-01T00:01:30Z | | 2026-11-20T15:00:07 | 15:05:00 15:10:00 15:15:00",
                // The end is a time still.
                "rate(5minutes) | | 2026-11-20T15:05:07Z | 2026-11-20T15:00:07 | 15:00:07 15:05:07 none",
                "rate(5minutes) | | 2026-11-20T15:05:06Z | 2026-11-20T15:00:07 | 15:00:07 none",
                "cron(0/5 * * * ? *) | | 2026-11-20T15:10:00Z | 2026-11-20T15:00:07 | 15:05:00 15:10:00 none",
                "at(2026-11-20T15:00:06) | | | 2026-11-20T15:00:07 | none",
                "at(2026-11-20T15:00:07) | | | 2026-11-20T15:00:07 | 15:00:07 none",
                "at(2026-11-20T15:30:00) | | 2026-11-20T15:20:00Z | 2026-11-20T15:00:07 | none",
                "at(2026-11-20T15:10:00) | 2026-11-20T15:20:00Z | | 2026-11-20T15:00:07 | none"
            })
    void theTimesAreThoseOfTheTable(String expression, Instant start, Instant end, String activated, String times) {
        Instant activatedAt = Instant.parse(activated + ".987654321Z");
        Schedule schedule = Schedule.of(trigger(expression, start, end), activatedAt);

        List<String> found = new ArrayList<>();
        int wanted = times.split(" ").length;
        Optional<Instant> next = schedule.nextFrom(schedule.earliest());
        while (next.isPresent() && found.size() < wanted) {
            found.add(next.get().toString().substring(11, 19));
            next = schedule.nextAfter(next.get());
        }
        if (found.size() < wanted) {
            found.add("none");
        }

        assertEquals(times, String.join(" ", found));
    }

    @Test
    void aRateDoesNotDriftInTenYears() {
        Instant activatedAt = Instant.parse("2023-03-01T06:07:08Z");
        Schedule schedule = Schedule.of(new Trigger.Scheduled("rate(7hours)"), activatedAt);

        Instant time = activatedAt;
        for (int i = 0; i < 12_524; i++) {
            assertEquals(activatedAt.plus(Duration.ofHours(7L * i)), time);
            time = schedule.nextAfter(time).orElseThrow();
        }
    }

    @Test
    void theLastOfAHundredYearsOfMissedMinutesIsFoundAtOnce() {
        Instant activatedAt = Instant.parse("2000-01-01T00:00:00Z");
        Schedule schedule = Schedule.of(new Trigger.Scheduled("cron(* * * * ? 2000-2050)"), activatedAt);

        Optional<Instant> last = schedule.lastWithin(activatedAt, Instant.parse("2051-01-01T05:00:00Z"));

        assertEquals(Optional.of(Instant.parse("2050-12-31T23:59:00Z")), last);
    }

    private static Trigger.Scheduled trigger(String expression, Instant start, Instant end) {
        return new Trigger.Scheduled(
                expression,
                Optional.empty(),
                Optional.ofNullable(start),
                Optional.ofNullable(end),
                Optional.empty(),
                Optional.of(300L),
                Optional.empty(),
                Optional.empty());
    }
}
