package dev.penstock.engine;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.penstock.connector.RetryableException;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Tries something again as long as it fails with what may pass. */
final class Retries {

    private final RetryRules rules;
    private final RandomGenerator random;

    Retries(RetryRules rules, RandomGenerator random) {
        this.rules = rules;
        this.random = random;
    }

    /** What is tried. */
    interface Call<T> {

        T run() throws IOException, InterruptedException;
    }

    /** Returns what a call gives, or fails as its last try does. */
    <T> T call(Call<T> call) throws IOException, InterruptedException {
        try {
            return call.run();
        } catch (RetryableException first) {
            return callAgain(call, first);
        }
    }

    /** Goes on behind a first try. Most runs end with that, and so without the classes that are needed from here on. */
    private <T> T callAgain(Call<T> call, RetryableException first) throws IOException, InterruptedException {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handle(RetryableException.class)
                .withMaxRetries(rules.mostRetries())
                .withDelayFnOn(
                        context -> pause(context.getAttemptCount(), (RetryableException) context.getLastException()),
                        RetryableException.class)
                .build();
        try {
            return Failsafe.with(policy).get(context -> {
                if (context.isFirstAttempt()) {
                    throw first;
                }
                return call.run();
            });
        } catch (FailsafeException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            } else if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
    }

    /** Returns the pause behind a try, the first of which is 1. */
    Duration pause(int attempt, RetryableException failure) {
        long ceiling = rules.longest().toMillis();
        int doublings = Math.min(attempt - 1, 30);
        long backoff = Math.min(ceiling, rules.base().toMillis() << doublings);
        Duration random = Duration.ofMillis(this.random.nextLong(backoff + 1));
        return failure.retryAfter().filter(asked -> asked.compareTo(random) > 0).orElse(random);
    }
}
