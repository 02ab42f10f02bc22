package dev.penstock.s3;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a request is tried, and how long the pauses are: of random length, so that many who were refused at once do
 * not come again at once.
 *
 * @param attempts how often in all
 * @param firstPause the longest first pause; each further one may be twice as long
 * @param longestPause the longest of all
 */
record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {

    static final RetryPolicy USUAL = new RetryPolicy(6, Duration.ofMillis(200), Duration.ofSeconds(10));

    private static final int MOST_DOUBLINGS = 20;

    RetryPolicy {
        requireNonNull(firstPause, "firstPause is null");
        requireNonNull(longestPause, "longestPause is null");
        if (attempts < 1 || attempts > 100) {
            throw new IllegalArgumentException("attempts is %d; allowed is 1 to 100".formatted(attempts));
        }
    }

    RetryPolicy withAttempts(int other) {
        return new RetryPolicy(other, firstPause, longestPause);
    }

    /**
     * Returns how long to wait.
     *
     * @param attempt which attempt has failed, from 1
     */
    Duration pauseAfter(int attempt, RandomGenerator random) {
        long most = Math.min(
                longestPause.toNanos(), firstPause.toNanos() << Math.min(Math.max(attempt, 1) - 1, MOST_DOUBLINGS));
        return most <= 0 ? Duration.ZERO : Duration.ofNanos(random.nextLong(most + 1));
    }
}
