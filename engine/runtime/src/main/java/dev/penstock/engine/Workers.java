package dev.penstock.engine;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.BatchMemory;
import dev.penstock.engine.internal.sink.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * The loop of one run: some identical workers, and no queue between them.
 *
 * <p>Each takes the next chunk, decodes, transforms and encodes it alone, and hands over its bytes in the order of the
 * input; so the output does not depend on how many there are, and memory holds one chunk for each. The failure that is
 * reported is the first in the order of the input.
 */
final class Workers {

    private final RecordReader reader;
    private final BatchPath path;
    private final Sink sink;
    private final Accounts accounts;
    private final ExecutionListener listener;
    private final Turnstile turnstile = new Turnstile();
    private long tickets;
    private boolean ended;

    Workers(RecordReader reader, BatchPath path, Sink sink, Accounts accounts, ExecutionListener listener) {
        this.reader = reader;
        this.path = path;
        this.sink = sink;
        this.accounts = accounts;
        this.listener = listener;
    }

    /** Works off the input with the caller's thread and {@code count - 1} others, which have ended when it returns. */
    void run(int count, ThreadFactory threads) throws IOException, InterruptedException {
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            Thread other = threads.newThread(this::work);
            other.start();
            others.add(other);
        }
        work();
        boolean interrupted = join(others);
        turnstile.rethrow();
        if (interrupted) {
            throw new InterruptedException();
        }
    }

    /** Waits for threads, also when interrupted: what they use is closed after them. Whether it was interrupted. */
    private boolean join(List<Thread> others) {
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    turnstile.shut(e);
                }
            }
        }
        return interrupted;
    }

    private void work() {
        var memory = new BatchMemory();
        try {
            Ticket ticket = take();
            while (ticket != null) {
                handOver(ticket, memory);
                ticket = take();
            }
        } catch (InterruptedException e) {
            turnstile.shut(e);
        }
    }

    /** One chunk, or the failure to get one, and its place in the order. */
    private record Ticket(long number, RecordChunk chunk, Throwable failure) {}

    private synchronized Ticket take() {
        if (ended || turnstile.isShut()) {
            return null;
        }
        try {
            Optional<RecordChunk> chunk = reader.next();
            ended = chunk.isEmpty();
            return ended ? null : new Ticket(tickets++, chunk.get(), null);
        } catch (IOException | RuntimeException | Error e) {
            ended = true;
            return new Ticket(tickets++, null, e);
        }
    }

    /** Works off a chunk. One that fails waits for its turn too, so that an earlier failure has the word. */
    private void handOver(Ticket ticket, BatchMemory memory) throws InterruptedException {
        BatchResult result = null;
        Throwable failure = ticket.failure();
        if (failure == null) {
            try {
                result = path.pass(ticket.chunk(), memory);
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
        }
        if (!turnstile.await(ticket.number())) {
            return;
        }
        if (failure == null) {
            failure = enter(result);
        }
        if (failure == null) {
            turnstile.advance();
            memory.release();
            ticket.chunk().release();
        } else {
            turnstile.shut(failure);
        }
    }

    /** Writes a result behind those before it, and returns what went wrong, or null. */
    private Throwable enter(BatchResult result) {
        try {
            accounts.enter(result);
            sink.append(result.encoded());
            listener.progressed(accounts.recordsRead(), accounts.bytesProcessed());
            return null;
        } catch (IOException | RuntimeException | Error e) {
            return e;
        }
    }
}
