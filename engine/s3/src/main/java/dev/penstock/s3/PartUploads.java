package dev.penstock.s3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends parts while the run goes on, a few of all objects of a store at a time.
 *
 * <p>Threads come with the first part, and go when there is none for a while. Used by several threads.
 */
final class PartUploads {

    private static final long IDLE_SECONDS = 10;

    private final Semaphore free;
    private final ThreadPoolExecutor threads;

    PartUploads(int most) {
        this.free = new Semaphore(most);
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "penstock-s3-part-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Starts a part as soon as fewer than the most are on their way; the caller waits until then. */
    Future<UploadedPart> start(Callable<UploadedPart> upload) throws IOException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted =
                    new InterruptedIOException("waiting for a part to be sent was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
        try {
            return threads.submit(() -> {
                try {
                    return upload.call();
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException e) {
            free.release();
            throw new IllegalStateException("the store is closed", e);
        }
    }

    /** Lets no more parts begin. */
    void close() {
        threads.shutdown();
    }
}
