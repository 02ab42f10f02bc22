package dev.penstock.engine;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets threads pass one at a time in the order of their tickets, 0 first, until a failure shuts it.
 *
 * <p>It makes the output of several workers the same as that of one: each waits here before it hands over.
 */
final class Turnstile {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long next;
    private Throwable failure;

    /** Waits for the turn of a ticket; whether it came, or the turnstile was shut before. */
    boolean await(long ticket) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (next < ticket && failure == null) {
                moved.await();
            }
            return failure == null;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the turn of the ticket that passed last. */
    void advance() {
        lock.lock();
        try {
            next++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody pass any more. The first failure is kept. */
    void shut(Throwable because) {
        lock.lock();
        try {
            if (failure == null) {
                failure = because;
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isShut() {
        lock.lock();
        try {
            return failure != null;
        } finally {
            lock.unlock();
        }
    }

    /** Throws the failure that shut it, if one did. */
    void rethrow() throws IOException, InterruptedException {
        lock.lock();
        try {
            if (failure instanceof IOException e) {
                throw e;
            } else if (failure instanceof InterruptedException e) {
                throw e;
            } else if (failure instanceof RuntimeException e) {
                throw e;
            } else if (failure instanceof Error e) {
                throw e;
            }
        } finally {
            lock.unlock();
        }
    }
}
