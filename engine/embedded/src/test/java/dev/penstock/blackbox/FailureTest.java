package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.DataFormatException;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.ErrorCode;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failing run leaves behind: nothing that anybody sees. */
class FailureTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theFirstFailureInTheInputIsTheOneThatIsTold(int threads) {
        MemoryObjectStore store = new MemoryObjectStore();
        CountDownLatch laterHasFailed = new CountDownLatch(threads > 1 ? 1 : 0);
        ChunkSource source = new ChunkSource(20, chunk -> {
            if (chunk == 5) {
                awaitUninterrupted(laterHasFailed);
                throw new DataFormatException("a.csv", 5, 1, "the earlier");
            }
            if (chunk == 6) {
                laterHasFailed.countDown();
                throw new DataFormatException("a.csv", 6, 1, "the later");
            }
        });

        FlowExecution execution = engine(store, threads).run(Flows.everything(), source);

        assertEquals(ExecutionStatus.ERROR, execution.status());
        assertEquals(ErrorCode.MALFORMED_DATA, execution.error().orElseThrow().code());
        assertEquals(
                "a.csv, line 5, column 1: the earlier",
                execution.error().orElseThrow().message());
        assertEquals(5, execution.recordsRead());
        assertEquals(1, source.closed.get());
    }

    @Test
    void aRunThatFailsAtAnyCallOfTheStoreShowsAllOrNothing() throws Exception {
        int failing = 0;
        boolean failed;
        do {
            failing++;
            FaultyObjectStore store = new FaultyObjectStore(failing);
            FlowEngine engine = Penstock.builder(store).build();

            FlowExecution first = engine.run(Flows.everything(), new ChunkSource(3, chunk -> {}));
            failed = store.heal();
            int shown = store.memory.keys(Flows.TARGET_BUCKET).size();
            FlowExecution second = engine.run(Flows.everything(), new ChunkSource(3, chunk -> {}));

            assertEquals(!failed, first.isSuccessful(), "call " + failing);
            assertTrue(second.isSuccessful(), "call " + failing);
            boolean committed = first.error()
                    .map(error -> error.message().startsWith("the run is committed"))
                    .orElse(true);
            assertTrue(committed || shown == 0, "call " + failing + " shows an object of a failed run");
            assertEquals(
                    committed ? 2 : 1, store.memory.keys(Flows.TARGET_BUCKET).size(), "call " + failing);
        } while (failed);
        assertTrue(failing > 5, "only " + failing + " calls were tried");
    }

    @Test
    void anInterruptedRunEndsAndStaysInterrupted() {
        MemoryObjectStore store = new MemoryObjectStore();
        Thread caller = Thread.currentThread();
        ChunkSource source = new ChunkSource(3, chunk -> {
            caller.interrupt();
            awaitInterrupt();
        });

        FlowExecution execution = engine(store, 1).run(Flows.everything(), source);

        assertTrue(Thread.interrupted(), "the caller stays interrupted");
        assertEquals(ErrorCode.INTERRUPTED, execution.error().orElseThrow().code());
        assertEquals(List.of(), store.keys(Flows.TARGET_BUCKET));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anErrorOfTheJvmGoesToTheCallerAndLeavesNothing(int threads) {
        MemoryObjectStore store = new MemoryObjectStore();
        ChunkSource source = new ChunkSource(9, chunk -> {
            if (chunk == 4) {
                throw new StackOverflowError("deep");
            }
        });

        assertThrows(StackOverflowError.class, () -> engine(store, threads).run(Flows.everything(), source));

        assertEquals(List.of(), store.keys(Flows.TARGET_BUCKET));
        assertEquals(1, source.closed.get());
    }

    @Test
    void aMistakeOfASourceIsAFailedRunOfItsOwnKind() {
        ChunkSource source = new ChunkSource(1, chunk -> {
            throw new IllegalStateException("a mistake");
        });

        FlowExecution execution = engine(new MemoryObjectStore(), 1).run(Flows.everything(), source);

        assertEquals(ErrorCode.INTERNAL, execution.error().orElseThrow().code());
        assertEquals(
                "IllegalStateException: a mistake",
                execution.error().orElseThrow().message());
    }

    @Test
    void aListenerIsToldInTheOrderOfTheInput() {
        StringBuilder told = new StringBuilder();
        FlowEngine engine = Penstock.builder(new MemoryObjectStore())
                .threads(4)
                .listener((records, bytes) -> told.append(records).append(' '))
                .build();

        engine.run(Flows.everything(), new ChunkSource(12, chunk -> {}));

        assertEquals("1 2 3 4 5 6 7 8 9 10 11 12 ", told.toString());
    }

    @Test
    void anEngineRunsManyFlowsAtOnce() throws Exception {
        MemoryObjectStore store = new MemoryObjectStore();
        FlowEngine engine = engine(store, 2);
        List<Thread> threads = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> engine.run(Flows.everything(), new ChunkSource(50, chunk -> {})));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        List<String> keys = store.keys(Flows.TARGET_BUCKET);
        assertEquals(8, keys.size());
        for (String key : keys) {
            String text = new String(store.get(Flows.TARGET_BUCKET, key).orElseThrow(), StandardCharsets.UTF_8);
            assertEquals(50, text.lines().count());
            assertTrue(text.startsWith("{\"n\":0}\n{\"n\":1}\n"), text);
        }
    }

    @Test
    void recordsMadeInJavaAreASourceToo() {
        MemoryObjectStore store = new MemoryObjectStore();

        FlowExecution execution =
                engine(store, 1).run(Flows.everything(), Penstock.records(List.of(Map.of("a", 1), Map.of("b", "x"))));

        assertFalse(execution.objects().isEmpty());
        assertEquals(2, execution.recordsWritten());
    }

    private static FlowEngine engine(MemoryObjectStore store, int threads) {
        return Penstock.builder(store).threads(threads).build();
    }

    private static void awaitInterrupt() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this test", e);
        }
    }
}
