package dev.penstock.s3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Sends requests, again and again where an error may pass, and tells callers of failures in their words.
 *
 * <p>Every request that goes this way may be repeated. Used by several threads.
 */
final class Requests {

    private final S3Client client;
    private final RetryPolicy policy;
    private final RandomGenerator random;
    private final CountDownLatch closed;
    private final BooleanSupplier wanted;

    /** @param closed counted down when the store is closed, which ends the pauses */
    Requests(S3Client client, RetryPolicy policy, RandomGenerator random, CountDownLatch closed) {
        this(client, policy, random, closed, () -> true);
    }

    private Requests(
            S3Client client,
            RetryPolicy policy,
            RandomGenerator random,
            CountDownLatch closed,
            BooleanSupplier wanted) {
        this.client = client;
        this.policy = policy;
        this.random = random;
        this.closed = closed;
        this.wanted = wanted;
    }

    /** Returns requests that are not repeated any more when their outcome is not wanted. */
    Requests asLongAs(BooleanSupplier stillWanted) {
        return new Requests(client, policy, random, closed, stillWanted);
    }

    RetryPolicy policy() {
        return policy;
    }

    /**
     * Sends a request until it succeeds or there is no point in trying again.
     *
     * @param name what messages call it, such as {@code listing b}
     */
    <T> T send(String name, Function<S3Client, T> request) throws IOException {
        for (int attempt = 1; ; attempt++) {
            requireOpen(name);
            Failure failure;
            try {
                return request.apply(client);
            } catch (SdkException e) {
                failure = new Failure(e);
            } catch (UncheckedIOException e) {
                failure = new Failure(e);
            }
            if (attempt >= policy.attempts() || !failure.isPassing() || !wanted.getAsBoolean()) {
                throw failure.toException(name);
            }
            pause(attempt, name);
        }
    }

    /** Sends a request once, and returns what went wrong, if anything did. */
    Optional<Failure> sendOnce(String name, Consumer<S3Client> request) throws IOException {
        requireOpen(name);
        try {
            request.accept(client);
            return Optional.empty();
        } catch (SdkException e) {
            return Optional.of(new Failure(e));
        } catch (UncheckedIOException e) {
            return Optional.of(new Failure(e));
        }
    }

    /** Waits before the next attempt; an interrupt or the end of the store ends it. */
    void pause(int attempt, String name) throws IOException {
        try {
            if (closed.await(policy.pauseAfter(attempt, random).toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException(name + " failed: the store is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException(name + " was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private void requireOpen(String name) throws IOException {
        if (closed.getCount() == 0) {
            throw new IOException(name + " failed: the store is closed");
        }
    }
}
