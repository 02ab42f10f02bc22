package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often and when a run is tried again after a failure that may pass (capped exponential backoff with full jitter).
 *
 * <p>The pause before try {@code n + 1} is a random time between none and {@code base * 2^(n-1)}, at most {@code longest},
 * and never shorter than the other side asks for.
 *
 * @param mostRetries how many tries follow the first; 0 for none
 * @param base what the first pause is shorter than
 * @param longest what every pause is shorter than, unless the other side asks for more
 */
public record RetryRules(int mostRetries, Duration base, Duration longest) {

    /** Four more tries, with pauses of up to 1, 2, 4 and 8 seconds. */
    public static final RetryRules STANDARD = new RetryRules(4, Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** No second try. */
    public static final RetryRules NONE = new RetryRules(0, Duration.ofMillis(1), Duration.ofMillis(1));

    public RetryRules {
        requireNonNull(base, "base is null");
        requireNonNull(longest, "longest is null");
        if (mostRetries < 0) {
            throw new IllegalArgumentException("mostRetries is %d; the least is 0".formatted(mostRetries));
        }
        if (base.isNegative() || longest.compareTo(base) < 0) {
            throw new IllegalArgumentException(
                    "base is %s and longest is %s; allowed is 0 <= base <= longest".formatted(base, longest));
        }
    }
}
