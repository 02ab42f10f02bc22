package dev.penstock.engine.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.Aggregation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an object is full and the next begins (docs/reference/objects.md). */
class TargetSizeTest {

    private static final String MEBIBYTE_LESS_HEAD = "x".repeat(1024 * 1024 - LineWriter.HEAD.length() - 1);

    private final StagingStore store = new StagingStore();

    @Test
    void anObjectThatHasReachedItsTargetSizeIsFullAndTheNextHasAHeadToo() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.NONE, 1);
        Sinks.write(sink, 0, MEBIBYTE_LESS_HEAD + ":k");
        Sinks.write(sink, 0, "a:k");
        Sinks.write(sink, 1, "b:k");

        sink.finish();

        assertEquals(2, store.objects.size());
        assertEquals(1024 * 1024, store.objects.get(0).bytes.size());
        assertEquals("HEAD:a b ", store.objects.get(1).text());
    }

    @Test
    void anObjectBelowItsTargetSizeTakesTheNextBatch() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.NONE, 1);
        Sinks.write(sink, 0, MEBIBYTE_LESS_HEAD.substring(1) + ":k");
        Sinks.write(sink, 1, "a:k");
        Sinks.write(sink, 2, "b:k");

        sink.finish();

        assertEquals(1024 * 1024 + 1, store.objects.get(0).bytes.size());
        assertEquals("HEAD:b ", store.objects.get(1).text());
    }

    @Test
    void partitionsFillUpEachForItself() throws IOException {
        Sink sink = Sinks.partitioned(store, Aggregation.SINGLE_FILE, 1);
        Sinks.write(sink, 0, MEBIBYTE_LESS_HEAD + ":x", "a:y");
        Sinks.write(sink, 0, "b:y", "c:x");
        Sinks.write(sink, 0, MEBIBYTE_LESS_HEAD + ":x", "d:x");

        List<WrittenObject> written = sink.finish();

        assertEquals(List.of("orders/key=x/run", "orders/key=y/run", "orders/key=x/run-1"), store.keys());
        assertEquals("HEAD:a b ", store.objects.get(1).text());
        assertEquals(
                List.of(1L, 2L, 3L),
                written.stream().map(WrittenObject::records).sorted().toList());
    }

    @Test
    void theLargestTargetSizeIsNeverReached() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.NONE, Long.MAX_VALUE >> 20);
        Sinks.write(sink, 0, MEBIBYTE_LESS_HEAD + ":k");
        Sinks.write(sink, 1, "a:k");

        sink.finish();

        assertEquals(1, store.objects.size());
    }
}
