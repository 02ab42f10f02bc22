package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;

class KnownElsewhereTest {

    private static final JobKey ORDERS = new JobKey("orders", "penstock");

    private final ManualClock clock = new ManualClock(Instant.parse("2024-03-01T00:00:00Z"));
    private final KnownElsewhere elsewhere = new KnownElsewhere(Duration.ofMinutes(1), clock);

    @Test
    void aFlowIsLeftToOthersForItsTurn() {
        assertFalse(elsewhere.contains(ORDERS));
        elsewhere.add(ORDERS);

        clock.advance(Duration.ofSeconds(59));
        assertTrue(elsewhere.contains(ORDERS));
        clock.advance(Duration.ofSeconds(1));
        assertFalse(elsewhere.contains(ORDERS));
        assertEquals(0, elsewhere.size());
    }

    @Test
    void aFlowThatHasBecomeKnownIsTakenAgain() {
        elsewhere.add(ORDERS);
        elsewhere.remove(ORDERS);

        assertFalse(elsewhere.contains(ORDERS));
    }
}
