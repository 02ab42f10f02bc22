package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.definition.Aggregation;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowEngineBuilder;
import dev.penstock.engine.FlowExecution;
import dev.penstock.state.JournalStateStore;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many small flows, one after another in one engine, leave nothing behind in the JVM. */
class SmallFlowsTest {

    private static final boolean LONG = Boolean.getBoolean("penstock.long");
    private static final int RUNS = LONG ? 10_000 : 1_000;

    /** Fewer, since each waits for the disk. */
    private static final int FORCED_RUNS = LONG ? 2_000 : 200;

    private static final int WARM_RUNS = 100;
    private static final int RECORDS = 10;

    /** Twenty times what was seen, and less than a retained batch. */
    private static final long MOST_GROWTH = 512 * 1024;

    private static final long PATIENCE_MILLIS = 30_000;
    private static final String OBJECT = "in/ten.csv";

    @Test
    void inMemory() throws Exception {
        MemoryObjectStore store = new MemoryObjectStore();
        store.put(Flows.SOURCE_BUCKET, OBJECT, tenRecords());

        leaveNothing(RUNS, Penstock.builder(store).stateStore(new MemoryStateStore(Clock.systemUTC(), history(RUNS))));

        assertEquals(RUNS / 10, store.keys(Flows.TARGET_BUCKET).size());
    }

    @Test
    void inAFolder(@TempDir Path buckets) throws Exception {
        Path object = buckets.resolve(Flows.SOURCE_BUCKET).resolve(OBJECT);
        Files.createDirectories(object.getParent());
        Files.write(object, tenRecords());

        Path state = buckets.resolve(".penstock").resolve("state");

        leaveNothing(
                FORCED_RUNS,
                Penstock.builder(buckets)
                        .stateStore(JournalStateStore.open(state, Clock.systemUTC(), history(FORCED_RUNS))));

        try (Stream<Path> files =
                Files.walk(buckets.resolve(Flows.TARGET_BUCKET)).filter(Files::isRegularFile)) {
            assertEquals(FORCED_RUNS / 10, files.count());
        }
    }

    /**
     * Runs one flow again and again. Output and the history of runs grow by design, so both are bounded here: a tenth of
     * the runs fills them, and from then on each run takes the place of an older one.
     */
    private static void leaveNothing(int runs, FlowEngineBuilder builder) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        builder.executionIds(() -> "run-" + begun.getAndIncrement() % (runs / 10));
        int first = Math.max(WARM_RUNS, runs / 10);
        FlowDefinition flow = flow();
        try (FlowEngine engine = builder.build()) {
            run(engine, flow, first);
            long heap = heapBytes();
            int threads = threads();
            long files = OpenFiles.count();

            run(engine, flow, runs - first);

            long growth = heapBytes() - heap;
            assertTrue(growth < MOST_GROWTH, growth + " bytes more are in use; the most are " + MOST_GROWTH);
            // The thread that watches the runs of an engine comes and goes.
            assertTrue(threads() <= threads + 1, threads() + " threads live, and were " + threads);
            long stillOpen = openFiles(files);
            assertTrue(stillOpen <= files, stillOpen + " files are open, and were " + files);
        }
    }

    private static int history(int runs) {
        return runs / 20;
    }

    private static void run(FlowEngine engine, FlowDefinition flow, int times) {
        for (int i = 0; i < times; i++) {
            FlowExecution execution = engine.run(flow);
            assertTrue(execution.isSuccessful(), execution.error().toString());
            assertEquals(RECORDS, execution.recordsWritten());
        }
    }

    private static FlowDefinition flow() {
        S3OutputFormat format = new S3OutputFormat(
                FileType.JSON, Optional.empty(), Optional.empty(), List.of(), Aggregation.SINGLE_FILE, 0, false);
        return Flows.to(new S3Destination(Flows.TARGET_BUCKET, Optional.empty(), format), List.of(new MapAll()));
    }

    private static byte[] tenRecords() {
        StringBuilder text = new StringBuilder("id,city,price\n");
        for (int i = 0; i < RECORDS; i++) {
            text.append(i).append(",Basel,").append(i).append(".50\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long heapBytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Returns how many files are open when those are closed that the JVM itself has open for a moment, at most so many. */
    private static long openFiles(long most) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        long count = OpenFiles.count();
        while (count > most && System.nanoTime() < end) {
            count = OpenFiles.count();
        }
        return count;
    }

    /** Returns how many threads live when those of the runs, which have told their results, are through. */
    private static int threads() throws InterruptedException {
        int count = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("penstock-worker")) {
                thread.join(PATIENCE_MILLIS);
            }
            count += thread.isAlive() ? 1 : 0;
        }
        return count;
    }
}
