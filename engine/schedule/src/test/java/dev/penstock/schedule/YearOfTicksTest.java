package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.state.RunRecord;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole scheduler and the whole engine, over a year, without waiting. */
class YearOfTicksTest {

    private static final int TICKS = 365 * 24 * 12;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aYearOfFiveMinuteTicksTakesLessThanAMinute() throws IOException {
        House house = new House();
        house.scheduler().activate(Flows.incremental("orders", "rate(5minutes)"));

        house.clock.advance(Duration.ofDays(365).minusSeconds(1));

        List<RunRecord> runs = house.state.executions("orders", 2 * TICKS);
        assertEquals(TICKS, runs.size());
        Instant end = House.NOON.plus(Duration.ofDays(365));
        for (RunRecord run : runs) {
            end = end.minusSeconds(300);
            assertEquals(Optional.of(end), run.scheduledFor());
            assertEquals(end, run.window().orElseThrow().end());
        }
    }
}
