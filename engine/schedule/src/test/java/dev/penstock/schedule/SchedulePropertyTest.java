package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.Trigger;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SchedulePropertyTest {

    @Property(tries = 300)
    void theLastOfMissedTimesIsWhereAWalkEnds(
            @ForAll @LongRange(min = 0, max = 4_000_000) long from,
            @ForAll @LongRange(min = 0, max = 200_000) long gap) {
        Instant activatedAt = Instant.parse("2023-12-31T20:00:00Z");
        Schedule schedule = Schedule.of(new Trigger.Scheduled("cron(5,50 3-20/4 ? * MON,THU *)"), activatedAt);
        Instant first = activatedAt.plusSeconds(from);
        Instant last = first.plusSeconds(gap);

        Optional<Instant> expected = Optional.empty();
        for (Instant minute = first.plusSeconds(59 - (first.getEpochSecond() + 59) % 60);
                !minute.isAfter(last);
                minute = minute.plusSeconds(60)) {
            expected = schedule.nextFrom(minute).equals(Optional.of(minute)) ? Optional.of(minute) : expected;
        }

        assertEquals(expected, schedule.lastWithin(first, last));
    }
}
