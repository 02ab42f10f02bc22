package dev.penstock.engine.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.definition.Aggregation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that fails at any call: the failure is told, and nothing stays open. */
class SinkFailureTest {

    @ParameterizedTest
    @EnumSource
    void aFailureAtAnyCallIsToldAndEverythingIsClosed(FaultyObjectStore.Fault fault) throws IOException {
        int call = 1;
        FaultyObjectStore store = new FaultyObjectStore(call, fault);
        Exception failure = failureOf(store);
        while (failure != null) {
            assertTrue(failure.getMessage().endsWith("is call " + call), failure.getMessage());
            assertTrue(store.hasFailed());
            for (StagingStore.Staged object : store.store.objects) {
                assertTrue(object.closed, object.key + " is open after a failure at call " + call);
            }
            call++;
            store = new FaultyObjectStore(call, fault);
            failure = failureOf(store);
        }

        assertTrue(call > 16, "a run has " + call + " calls");
        assertEquals(4, store.store.objects.size());
        assertTrue(store.store.objects.stream().allMatch(object -> object.finished && object.closed));
    }

    @Test
    void whatFailsToCloseDoesNotKeepTheRestOpen() throws IOException {
        FaultyObjectStore store = new FaultyObjectStore(7, FaultyObjectStore.Fault.FROM_THEN_ON);
        Sink sink = Sinks.partitioned(store, Aggregation.SINGLE_FILE, 0);
        Sinks.write(sink, 0, "a:x", "b:y");
        Sinks.write(sink, 0, "c:x", "d:y");

        IOException failure = assertThrows(IOException.class, sink::close);

        assertEquals("close is call 7", failure.getMessage());
        assertEquals("close is call 8", failure.getSuppressed()[0].getMessage());
        assertTrue(store.store.objects.stream().allMatch(object -> object.closed));
    }

    @Test
    void aWriterThatCannotBeginAFileLeavesNoObjectOpen() throws IOException {
        StagingStore store = new StagingStore();
        RecordWriter broken = new RecordWriter() {

            @Override
            public byte[] head() {
                throw new IllegalStateException("no head");
            }

            @Override
            public void encode(RecordBatch batch, ByteBuilder out) {
                out.append("x");
            }
        };

        try (Sink sink = Sinks.writing(broken, store)) {
            assertThrows(IllegalStateException.class, () -> Sinks.write(sink, 0, "a:x"));
        }

        assertTrue(store.objects.stream().allMatch(object -> object.closed));
    }

    @Test
    void anUncheckedFailureToCloseIsToldAsTheCause() throws IOException {
        FaultyObjectStore store = new FaultyObjectStore(3, FaultyObjectStore.Fault.UNCHECKED);
        Sink sink = Sinks.whole(store, Aggregation.SINGLE_FILE, 0);
        Sinks.write(sink, 0, "a:x");

        IOException failure = assertThrows(IOException.class, sink::close);

        assertEquals("an object could not be given up", failure.getMessage());
        assertInstanceOf(UncheckedIOException.class, failure.getCause());
    }

    /** Runs a sink over two units of two partitions; returns what went wrong, or null. */
    private static Exception failureOf(FaultyObjectStore store) {
        try (Sink sink = Sinks.partitioned(store, Aggregation.NONE, 0)) {
            Sinks.write(sink, 0, "a:x", "b:y");
            Sinks.write(sink, 0, "c:x");
            Sinks.write(sink, 1, "d:y", "e:z");
            sink.finish();
            return null;
        } catch (IOException | UncheckedIOException e) {
            return e;
        }
    }
}
