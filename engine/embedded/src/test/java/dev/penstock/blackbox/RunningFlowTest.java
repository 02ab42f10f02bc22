package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RetryableException;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.ErrorCode;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowEngineBuilder;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.RetryRules;
import dev.penstock.engine.RunStage;
import dev.penstock.engine.RunningFlow;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that somebody looks at, cancels or outlives. */
@Timeout(60)
class RunningFlowTest {

    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private final MemoryObjectStore store = new MemoryObjectStore();
    private final MemoryStateStore state = new MemoryStateStore();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void aRunIsSeenWhileItRuns() throws Exception {
        FlowEngine engine = builder().build();
        RunningFlow run = engine.start(Flows.everything(), heeding(3));
        reached.await();

        assertEquals(RunStage.STAGING, run.progress().stage());
        assertEquals(List.of(run), engine.running());
        assertEquals(
                ExecutionStatus.IN_PROGRESS,
                state.execution(run.executionId()).orElseThrow().status());

        released.countDown();
        assertTrue(run.await().isSuccessful());
        assertEquals(RunStage.ENDED, run.progress().stage());
        assertEquals(List.of(), engine.running());
        assertFalse(run.cancel(), "it has ended");
    }

    @Test
    void aCanceledRunLeavesNothing() throws Exception {
        FlowEngine engine = builder().threads(2).build();
        RunningFlow run = engine.start(Flows.everything(), heeding(3));
        reached.await();

        assertTrue(run.cancel());

        assertCanceled(run);
        RunRecord record = state.execution(run.executionId()).orElseThrow();
        assertEquals(ExecutionStatus.CANCELED, record.status());
        assertEquals(List.of(), state.takeOver());
    }

    @Test
    void aRunOfAnotherEngineIsCanceledThroughTheState() throws Exception {
        FlowEngine other =
                Penstock.builder(store).stateStore(state.openSession()).build();
        FlowEngine engine = builder().build();
        RunningFlow run = engine.start(Flows.everything(), heeding(3));
        reached.await();

        other.cancel(run.executionId());

        assertCanceled(run);
    }

    @Test
    void aRunIsCanceledWhileItsSourceHangs() throws Exception {
        FlowEngine engine = builder().build();
        RunningFlow run = engine.start(Flows.everything(), deaf(3));
        reached.await();

        long start = System.nanoTime();
        assertTrue(run.cancel());
        assertCanceled(run);

        assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos(), "it takes less than a second at ease");
        released.countDown();
        engine.close();
        assertEquals(List.of(), store.keys(Flows.TARGET_BUCKET));
    }

    @Test
    void aRunIsCanceledWhileItsStoreHangs() throws Exception {
        ObjectStore hanging = new HangingStore();
        FlowEngine engine = Penstock.builder(hanging).stateStore(state).build();
        RunningFlow run = engine.start(Flows.everything(), new ChunkSource(1, chunk -> {}));
        reached.await();

        assertTrue(run.cancel());

        assertCanceled(run);
        released.countDown();
        engine.close();
    }

    /** A store of which staging an object hangs until it is released, whoever interrupts it. */
    private final class HangingStore implements ObjectStore {

        @Override
        public List<StoredObject> list(String bucket, String prefix) throws IOException {
            return store.list(bucket, prefix);
        }

        @Override
        public StagedObject stage(RunPlace run, String key) throws IOException {
            reached.countDown();
            awaitDeaf();
            return store.stage(run, key);
        }

        @Override
        public void publish(StagedReference staged) throws IOException {
            store.publish(staged);
        }

        @Override
        public void discard(RunPlace run) {
            store.discard(run);
        }
    }

    @Test
    void aRunThatTakesTooLongIsEnded() throws Exception {
        FlowEngine engine = builder().timeLimit(Duration.ofMillis(1)).build();

        FlowExecution execution = engine.run(Flows.everything(), heeding(1));

        assertEquals(ExecutionStatus.ERROR, execution.status());
        assertEquals(ErrorCode.TIME_LIMIT, execution.error().orElseThrow().code());
        assertEquals(
                "the run took longer than its time limit of PT0.001S",
                execution.error().orElseThrow().message());
    }

    @Test
    void aRunWaitsForItsTurn() throws Exception {
        FlowEngine engine = builder().mostRuns(1).build();
        RunningFlow first = engine.start(Flows.everything(), heeding(3));
        reached.await();
        RunningFlow second = engine.start(Flows.everything(), new ChunkSource(1, chunk -> {}));
        RunningFlow third = engine.start(Flows.everything(), new ChunkSource(1, chunk -> {}));

        assertEquals(RunStage.QUEUED, second.progress().stage());
        assertTrue(third.cancel(), "one that waits can be canceled");
        assertEquals(ExecutionStatus.CANCELED, third.await().status());
        released.countDown();

        assertTrue(first.await().isSuccessful());
        assertTrue(second.await().isSuccessful());
    }

    @Test
    void whatMayPassIsTriedAgain() {
        AtomicInteger fails = new AtomicInteger(2);
        FlowEngine engine = builder()
                .retries(new RetryRules(2, Duration.ZERO, Duration.ZERO))
                .build();

        FlowExecution execution = engine.run(Flows.everything(), new ChunkSource(3, chunk -> {
            if (chunk == 1 && fails.getAndDecrement() > 0) {
                throw new RetryableException("the source is busy", null);
            }
        }));

        assertTrue(execution.isSuccessful(), execution.error().toString());
        assertEquals(2, execution.retries());
        assertEquals(3, execution.recordsRead());
        assertEquals(1, store.keys(Flows.TARGET_BUCKET).size());
    }

    @Test
    void whatDoesNotPassEndsTheRun() {
        FlowEngine engine = builder()
                .retries(new RetryRules(2, Duration.ZERO, Duration.ZERO))
                .build();

        FlowExecution busy = engine.run(Flows.everything(), new ChunkSource(3, chunk -> {
            throw new RetryableException("the source is busy", null);
        }));
        FlowExecution broken = engine.run(Flows.everything(), new ChunkSource(3, chunk -> {
            throw new IOException("the source is broken");
        }));

        assertEquals("the source is busy", busy.error().orElseThrow().message());
        assertEquals(2, busy.retries());
        assertEquals("the source is broken", broken.error().orElseThrow().message());
        assertEquals(0, broken.retries());
        assertEquals(List.of(), store.keys(Flows.TARGET_BUCKET));
    }

    @Test
    void closingEndsTheRuns() throws Exception {
        FlowEngine engine = builder().build();
        RunningFlow run = engine.start(Flows.everything(), heeding(3));
        reached.await();

        engine.close();

        assertEquals(ExecutionStatus.CANCELED, run.await().status());
        assertThrows(IllegalStateException.class, () -> engine.run(Flows.everything(), heeding(1)));
    }

    @Test
    void closingCanWaitForTheRuns() throws Exception {
        FlowEngine engine = builder().build();
        RunningFlow run = engine.start(Flows.everything(), heeding(3));
        reached.await();
        released.countDown();

        engine.close(ENOUGH);

        assertTrue(run.await().isSuccessful());
    }

    @Test
    void aThousandEnginesLeaveNoThreadAndNoFile(@TempDir Path folder) throws Exception {
        Penstock.engine(folder.resolve("warm")).close();
        long files = OpenFiles.count();
        for (int i = 0; i < 1000; i++) {
            Path buckets = folder.resolve(i % 10 + "");
            try (FlowEngine engine = Penstock.builder(buckets).threads(2).build()) {
                if (i % 10 == 0) {
                    assertTrue(engine.run(Flows.everything(), new ChunkSource(3, chunk -> {}))
                            .isSuccessful());
                }
            }
        }

        for (Thread thread : ours()) {
            thread.join(ENOUGH.toMillis());
        }
        assertEquals(Set.of(), ours());
        assertTrue(OpenFiles.count() <= files + 5, OpenFiles.count() + " files are open, and were " + files);
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("penstock"))
                .collect(Collectors.toSet());
    }

    private void assertCanceled(RunningFlow run) throws InterruptedException {
        FlowExecution execution = run.await(ENOUGH).orElseThrow();
        assertEquals(ExecutionStatus.CANCELED, execution.status());
        assertEquals("the run was canceled", execution.error().orElseThrow().message());
        assertEquals(List.of(), execution.objects());
        assertEquals(List.of(), store.keys(Flows.TARGET_BUCKET));
    }

    private FlowEngineBuilder builder() {
        return Penstock.builder(store).stateStore(state);
    }

    /** Returns a source that waits at its second chunk until it is released or interrupted. */
    private ChunkSource heeding(int chunks) {
        return new ChunkSource(chunks, chunk -> {
            if (chunk == Math.min(1, chunks - 1)) {
                reached.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    throw new IOException("interrupted", e);
                }
            }
        });
    }

    /** Returns a source that waits at its second chunk until it is released, whoever interrupts it. */
    private ChunkSource deaf(int chunks) {
        return new ChunkSource(chunks, chunk -> {
            if (chunk == 1) {
                reached.countDown();
                awaitDeaf();
            }
        });
    }

    private void awaitDeaf() {
        boolean waits = true;
        while (waits) {
            try {
                released.await();
                waits = false;
            } catch (InterruptedException e) {
                continue;
            }
        }
    }
}
