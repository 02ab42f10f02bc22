package dev.penstock.state;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.state.StateStore;
import dev.penstock.state.LinearOrder.Answered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGPoolingDataSource;

/** Whatever steps threads take at once, the answers are those of some order of the steps. */
@SuppressWarnings("deprecation")
class LinearizableTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private static final int SESSIONS = 2;
    private static final int THREADS = 2;
    private static final int STEPS = 4;

    /** Begin, progress, commit, finish, end, cancel; take over, unfinished, executions, watermark; close. */
    private static final int[] KINDS = {1, 1, 1, 3, 4, 4, 5, 6, 6, 7, 9, 10, 11, 12, -1};

    /** Three exclusive runs of one flow. */
    private static final int[] RUNS = {0, 4, 8};

    private ExecutorService threads;

    @TempDir
    private Path folder;

    @BeforeEach
    void startThreads() {
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void theMemoryIsLinearizable() throws Exception {
        for (int seed = 0; seed < 2_000; seed++) {
            MemoryStateStore memory = new MemoryStateStore(Folders.CLOCK, 10);
            check(seed, KINDS.length, memory::openSession);
        }
    }

    @Test
    void theJournalIsLinearizable() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            Path ofSeed = folder.resolve(Integer.toString(seed));
            check(seed, KINDS.length, () -> Folders.open(ofSeed));
        }
    }

    @Test
    void theTablesAreLinearizable() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            PGPoolingDataSource source = POSTGRES.pool(POSTGRES.newSchema());
            // Without the last kind: closing does not wait for the steps of other threads.
            check(seed, KINDS.length - 1, () -> JdbcStateStore.open(source, Folders.CLOCK, 10, Duration.ofMinutes(10)));
            source.close();
        }
    }

    private void check(int seed, int kinds, Callable<StateStore> opening) throws Exception {
        Random random = new Random(seed);
        List<StateStore> stores = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            stores.add(opening.call());
        }
        AtomicInteger waiting = new AtomicInteger(THREADS);
        List<Callable<List<Answered>>> calls = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int[] choices = random.ints(2 * STEPS, 0, Integer.MAX_VALUE).toArray();
            int number = thread;
            calls.add(() -> {
                startTogether(waiting);
                return steps(stores.get(number % SESSIONS), number, choices, kinds);
            });
        }
        List<Answered> answers = new ArrayList<>();
        for (Future<List<Answered>> future : threads.invokeAll(calls)) {
            answers.addAll(future.get());
        }
        for (StateStore store : stores) {
            store.close();
        }
        assertTrue(new LinearOrder(answers, SESSIONS).exists(), () -> "seed " + seed + ": " + answers);
    }

    /** Starts closer together than threads that are woken do. */
    private static void startTogether(AtomicInteger waiting) {
        waiting.decrementAndGet();
        for (int spins = 0; waiting.get() > 0; spins++) {
            // The other thread may have no processor yet.
            if (spins < 1_000) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private static List<Answered> steps(StateStore store, int thread, int[] choices, int kinds) throws IOException {
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            int kind = KINDS[choices[2 * i] % kinds];
            int rest = RUNS[choices[2 * i + 1] % RUNS.length];
            long begun = System.nanoTime();
            Object answer = Answered.take(store, kind, rest);
            answers.add(new Answered(thread % SESSIONS, thread, kind, rest, answer, begun, System.nanoTime()));
        }
        return answers;
    }
}
