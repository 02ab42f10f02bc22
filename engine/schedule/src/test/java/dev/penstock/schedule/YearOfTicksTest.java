package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.state.RunRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole scheduler and the whole engine, over a year, without waiting. */
class YearOfTicksTest {

    private static final int TICKS = 365 * 24 * 12;

    @Test
    void aYearOfFiveMinuteTicksTakesLessThanAMinute() throws IOException {
        House house = new House();
        house.scheduler().activate(Flows.incremental("orders", "rate(5minutes)"));

        // Time of this thread, in which all runs are: others may use the machine.
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        house.clock.advance(Duration.ofDays(365).minusSeconds(1));
        long seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1_000_000_000;

        assertTrue(seconds < 60, seconds + " s");
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
