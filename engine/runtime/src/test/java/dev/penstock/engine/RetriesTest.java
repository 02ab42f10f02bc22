package dev.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RetryableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When what failed is tried again: capped exponential backoff with full jitter. */
class RetriesTest {

    private static final RetryableException BUSY = new RetryableException("busy", null);

    private final Retries retries =
            new Retries(new RetryRules(9, Duration.ofSeconds(1), Duration.ofSeconds(5)), new Random(1));

    @Test
    void aPauseIsAnyTimeBelowADoublingLimitThatIsCapped() {
        long[] limits = {1000, 2000, 4000, 5000, 5000};
        for (int attempt = 1; attempt <= limits.length; attempt++) {
            long least = Long.MAX_VALUE;
            long most = 0;
            for (int i = 0; i < 2000; i++) {
                long pause = retries.pause(attempt, BUSY).toMillis();
                least = Math.min(least, pause);
                most = Math.max(most, pause);
            }
            long limit = limits[attempt - 1];
            assertTrue(least < limit / 50 && most <= limit && most > limit * 49 / 50, least + " to " + most);
        }
    }

    @Test
    void aPauseIsNotShorterThanTheOtherSideAsks() {
        var asked = new RetryableException("busy", Duration.ofMinutes(1), null);

        assertEquals(Duration.ofMinutes(1), retries.pause(1, asked));
    }

    @Test
    void onlyWhatMayPassIsTriedAgain() {
        var once = new Retries(new RetryRules(3, Duration.ZERO, Duration.ZERO), new Random(1));
        int[] calls = {0, 0};

        assertThrows(
                RetryableException.class,
                () -> once.call(() -> {
                    calls[0]++;
                    throw BUSY;
                }));
        assertThrows(
                IOException.class,
                () -> once.call(() -> {
                    calls[1]++;
                    throw new IOException("broken");
                }));

        assertEquals(4, calls[0]);
        assertEquals(1, calls[1]);
    }

    @Test
    void thePauseBehindATryIsTheOneOfItsNumber() throws Exception {
        var slow = new Retries(new RetryRules(2, Duration.ZERO, Duration.ZERO), new Random(1));
        List<Long> starts = new ArrayList<>();

        int tries = slow.call(() -> {
            starts.add(System.nanoTime());
            if (starts.size() == 3) {
                return starts.size();
            }
            throw new RetryableException("busy", Duration.ofMillis(starts.size() * 60L), null);
        });

        assertEquals(3, tries);
        assertTrue(starts.get(1) - starts.get(0) >= 60_000_000L, starts.toString());
        assertTrue(starts.get(2) - starts.get(1) >= 120_000_000L, starts.toString());
    }
}
