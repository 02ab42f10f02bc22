package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.DataPullMode;
import dev.penstock.definition.Trigger;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullWindowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The first window: thirty days, or from where the flow says, up to the tick less the offset.
                " | | | 2026-10-21T12:00:00Z | 2026-11-20T12:00:00Z",
                "3600 | | | 2026-10-21T12:00:00Z | 2026-11-20T11:00:00Z",
                "0 | 2020-01-01T00:00:00Z | | 2020-01-01T00:00:00Z | 2026-11-20T12:00:00Z",
                "300 | 2020-01-01T00:00:00Z | | 2020-01-01T00:00:00Z | 2026-11-20T11:55:00Z",
                // Later windows begin where the last successful run ended, whatever the first one was.
                " | | 2026-11-20T11:55:00Z | 2026-11-20T11:55:00Z | 2026-11-20T12:00:00Z",
                "300 | 2020-01-01T00:00:00Z | 2026-11-20T11:50:00Z | 2026-11-20T11:50:00Z | 2026-11-20T11:55:00Z",
                // After failures and missed ticks the window covers the gap.
                " | | 2026-11-18T07:00:00Z | 2026-11-18T07:00:00Z | 2026-11-20T12:00:00Z",
                // Nothing is rounded.
                " | | 2026-11-20T11:55:00.123456789Z | 2026-11-20T11:55:00.123456789Z | 2026-11-20T12:00:00Z",
                // An offset longer than the interval, one that has grown, a clock that was set back, a beginning to
                // come.
                "36000 | | 2026-11-20T01:55:00Z | 2026-11-20T01:55:00Z | 2026-11-20T02:00:00Z",
                "600 | | 2026-11-20T11:55:00Z | 2026-11-20T11:55:00Z | 2026-11-20T11:55:00Z",
                " | | 2026-11-20T13:00:00Z | 2026-11-20T13:00:00Z | 2026-11-20T13:00:00Z",
                " | 2026-11-21T00:00:00Z | | 2026-11-21T00:00:00Z | 2026-11-21T00:00:00Z"
            })
    void theWindowIsThatOfTheTable(Long offset, Instant first, Instant readUntil, Instant start, Instant end) {
        Trigger.Scheduled trigger = trigger(Optional.ofNullable(offset), Optional.ofNullable(first));

        TimeWindow window = PullWindow.of(trigger, House.NOON, Optional.ofNullable(readUntil));

        assertEquals(new TimeWindow(start, end), window);
    }

    @Test
    void everyInstantLiesInOneOfTheWindowsThatFollowEachOther() {
        Trigger.Scheduled trigger = trigger(Optional.of(300L), Optional.empty());
        TimeWindow first = PullWindow.of(trigger, House.NOON, Optional.empty());
        TimeWindow second = PullWindow.of(trigger, House.NOON.plusSeconds(300), Optional.of(first.end()));

        assertEquals(first.end(), second.start());
        for (long nanos : new long[] {-1, 0, 1}) {
            Instant instant = first.end().plusNanos(nanos);
            assertTrue(first.contains(instant) ^ second.contains(instant), instant.toString());
        }
    }

    private static Trigger.Scheduled trigger(Optional<Long> offset, Optional<Instant> first) {
        return new Trigger.Scheduled(
                "rate(5minutes)",
                Optional.of(DataPullMode.INCREMENTAL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                offset,
                first,
                Optional.empty());
    }
}
