package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final RetryPolicy POLICY = new RetryPolicy(100, Duration.ofMillis(200), Duration.ofSeconds(10));

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 400", "3, 800", "6, 6400", "7, 10000", "60, 10000", "100, 10000"})
    void pausesAreOfRandomLengthUpToABoundThatDoubles(int attempt, long most) {
        SplittableRandom random = new SplittableRandom(attempt);
        long longest = 0;
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 2000; i++) {
            long pause = POLICY.pauseAfter(attempt, random).toMillis();
            longest = Math.max(longest, pause);
            shortest = Math.min(shortest, pause);
        }
        assertTrue(longest <= most && longest > most * 0.98, "the longest is " + longest);
        assertTrue(shortest < most * 0.02, "the shortest is " + shortest);
    }

    @Test
    void aPauseMayBeNothing() {
        RetryPolicy none = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

        assertEquals(Duration.ZERO, none.pauseAfter(1, new SplittableRandom(1)));
    }
}
