package dev.penstock.engine.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.Aggregation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run keeps in memory while it writes many objects at once (docs/reference/partition.md). */
class WriteLimitsTest {

    private final StagingStore store = new StagingStore();

    @Test
    void smallPiecesAreKeptUntilTheBufferIsFull() throws IOException {
        // A head of 5 bytes and a record of 2 are kept of each of three partitions; the fourth is too much.
        Sink sink = Sinks.partitioned(store, Aggregation.SINGLE_FILE, 0, new WriteLimits(21, 100));
        Sinks.write(sink, 0, "a:x", "b:y", "c:z");
        assertEquals(List.of("", "", ""), store.texts());

        Sinks.write(sink, 0, "d:x");

        assertEquals(List.of("HEAD:a d ", "HEAD:b ", "HEAD:c "), store.texts());
    }

    @Test
    void whatIsEndedIsNotKeptAnyMore() throws IOException {
        Sink sink = Sinks.partitioned(store, Aggregation.NONE, 0, new WriteLimits(14, 100));
        List<String> texts = new ArrayList<>();
        for (int unit = 0; unit < 5; unit++) {
            Sinks.write(sink, unit, "a:x", "b:y");
            texts.addAll(List.of("HEAD:a ", "HEAD:b "));
            List<String> kept = new ArrayList<>(texts.subList(0, texts.size() - 2));
            kept.addAll(List.of("", ""));
            assertEquals(kept, store.texts());
        }
    }

    @Test
    void onePartitionTooManyIsRefused() throws IOException {
        Sink sink = Sinks.partitioned(store, Aggregation.SINGLE_FILE, 0, new WriteLimits(0, 2));
        Sinks.write(sink, 0, "a:x", "b:y", "c:x");

        IOException thrown = assertThrows(IOException.class, () -> Sinks.write(sink, 0, "d:z"));

        assertEquals(
                "the run writes more than 2 partitions at once, and orders/key=z/ is one more; the most is 2",
                thrown.getMessage());
    }

    @Test
    void limitsOfNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WriteLimits(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new WriteLimits(0, 0));
    }
}
