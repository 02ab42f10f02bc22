package dev.penstock.s3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends a few requests of a store at a time: parts while the run goes on, and completions of many objects.
 *
 * <p>Threads come with the first request, and go when there is none for a while. Used by several threads.
 */
final class ParallelRequests {

    private static final long IDLE_SECONDS = 10;

    private final Semaphore free;
    private final ThreadPoolExecutor threads;

    ParallelRequests(int most) {
        this.free = new Semaphore(most);
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "penstock-s3-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Starts a request as soon as fewer than the most are on their way; the caller waits until then. */
    <T> Future<T> start(Callable<T> request) throws IOException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            return threads.submit(() -> {
                try {
                    return request.call();
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException e) {
            free.release();
            throw new IllegalStateException("the store is closed", e);
        }
    }

    /** Waits for a request and returns or throws what came of it. */
    <T> T await(Future<T> request) throws IOException {
        try {
            return request.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException("a request failed: " + e.getCause(), e.getCause());
        }
    }

    /** Sends all requests and waits for them; after a failure no more of them begin. */
    void runAll(List<Callable<Void>> requests) throws IOException {
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<Void>> started = new ArrayList<>();
        for (Callable<Void> request : requests) {
            if (failed.get()) {
                break;
            }
            started.add(start(() -> {
                boolean done = false;
                try {
                    request.call();
                    done = true;
                } finally {
                    failed.compareAndSet(false, !done);
                }
                return null;
            }));
        }
        IOException failure = null;
        for (Future<Void> request : started) {
            try {
                await(request);
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Lets no more requests begin. */
    void close() {
        threads.shutdown();
    }

    private static InterruptedIOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("waiting for a request was interrupted");
        interrupted.initCause(cause);
        return interrupted;
    }
}
