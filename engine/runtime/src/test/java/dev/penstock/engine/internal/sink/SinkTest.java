package dev.penstock.engine.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.StagedReference;
import dev.penstock.data.Selection;
import dev.penstock.definition.Aggregation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many objects a run writes and what is in them (docs/reference/objects.md). */
class SinkTest {

    private final StagingStore store = new StagingStore();

    @Test
    void eachUnitOfInputIsAnObject() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.NONE, 0);
        Sinks.write(sink, 0, "a:k");
        Sinks.write(sink, 0, "b:k");
        Sinks.write(sink, 1, "c:k");
        Sinks.write(sink, 3, "d:k");

        List<WrittenObject> written = sink.finish();

        assertEquals(List.of("HEAD:a b ", "HEAD:c ", "HEAD:d "), store.texts());
        assertEquals(
                List.of(
                        "orders/run/1-2024-03-05T12:00:00",
                        "orders/run/2-2024-03-05T12:00:00",
                        "orders/run/3-2024-03-05T12:00:00"),
                store.keys());
        assertEquals(
                List.of(2L, 1L, 1L),
                written.stream().map(WrittenObject::records).toList());
    }

    @Test
    void eachPartitionOfAUnitIsAnObject() throws IOException {
        Sink sink = Sinks.partitioned(store, Aggregation.NONE, 0);
        Sinks.write(sink, 0, "a:x", "b:y", "c:x");
        Sinks.write(sink, 0, "d:y");
        Sinks.write(sink, 1, "e:x");

        sink.finish();

        assertEquals(List.of("HEAD:a c ", "HEAD:b d ", "HEAD:e "), store.texts());
        assertEquals(
                List.of(
                        "orders/run/key=x/1-2024-03-05T12:00:00",
                        "orders/run/key=y/2-2024-03-05T12:00:00",
                        "orders/run/key=x/3-2024-03-05T12:00:00"),
                store.keys());
    }

    @Test
    void aSingleFileHasEveryUnit() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.SINGLE_FILE, 0);
        Sinks.write(sink, 0, "a:k");
        Sinks.write(sink, 1, "b:k");

        sink.finish();

        assertEquals(List.of("HEAD:a b "), store.texts());
        assertEquals(List.of("orders/run"), store.keys());
    }

    @Test
    void thereIsASingleFileForEachPartition() throws IOException {
        Sink sink = Sinks.partitioned(store, Aggregation.SINGLE_FILE, 0);
        Sinks.write(sink, 0, "a:x", "b:y");
        Sinks.write(sink, 1, "c:x");

        sink.finish();

        assertEquals(List.of("HEAD:a c ", "HEAD:b "), store.texts());
        assertEquals(List.of("orders/key=x/run", "orders/key=y/run"), store.keys());
    }

    @Test
    void eachObjectIsPutTogetherByAnAssemblerOfItsOwn() throws IOException {
        Sink sink = Sinks.writing(new CountingWriter(), store);
        Sinks.write(sink, 0, "a:x", "b:y", "c:x");
        Sinks.write(sink, 0, "d:x");
        Sinks.write(sink, 1, "e:x");

        List<WrittenObject> written = sink.finish();

        assertEquals(List.of("BEGIN:a c d :END 2 3", "BEGIN:b :END 1 1", "BEGIN:e :END 1 1"), store.texts());
        assertEquals(
                List.of(20L, 16L, 16L),
                written.stream().map(object -> object.staged().bytes()).toList());
    }

    @Test
    void withoutRecordsThereIsNoObject() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.NONE, 0);
        Sinks.write(sink, 0);
        sink.append(sink.encode(1, Sinks.batch("a:k").withSelection(Selection.wrap(new int[0], 0))));
        sink.append(EncodedBatch.NOTHING);

        assertEquals(List.of(), sink.finish());
        assertEquals(List.of(), store.keys());
    }

    @Test
    void aBatchOfWhichNothingIsLeftBeginsAUnitAllTheSame() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.NONE, 0);
        Sinks.write(sink, 0, "a:k");
        Sinks.write(sink, 1);

        assertTrue(store.objects.get(0).finished);
        sink.close();
    }

    @Test
    void onlySelectedRecordsAreWritten() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.NONE, 0);
        sink.append(
                sink.encode(0, Sinks.batch("a:k", "b:k", "c:k").withSelection(Selection.wrap(new int[] {0, 2}, 2))));

        assertEquals(2, sink.finish().get(0).records());
        assertEquals(List.of("HEAD:a c "), store.texts());
    }

    @Test
    void whatIsWrittenTellsWhereItIsStaged() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.SINGLE_FILE, 0);
        Sinks.write(sink, 0, "a:k");

        assertEquals(
                List.of(new WrittenObject(
                        new StagedReference("run", "bucket", "orders/run", "handle of orders/run", 7), 1)),
                sink.finish());
    }

    @Test
    void finishingEndsAndClosesEveryObject() throws IOException {
        Sink sink = Sinks.partitioned(store, Aggregation.SINGLE_FILE, 0);
        Sinks.write(sink, 0, "a:x", "b:y");

        sink.finish();

        assertTrue(store.objects.stream().allMatch(object -> object.finished && object.closed));
    }

    @Test
    void fewObjectsMayHoldTheirFilesAndManyMayNot() throws IOException {
        Sink sink = Sinks.partitioned(store, Aggregation.SINGLE_FILE, 0, new WriteLimits(1 << 20, 100));
        String large = "v".repeat(64 * 1024);
        for (int key = 0; key < 8; key++) {
            Sinks.write(sink, 0, large + ":" + key);
        }
        assertEquals(8, store.objects.stream().filter(object -> object.held).count());

        for (int i = 0; i < 40; i++) {
            Sinks.write(sink, 0, large + ":" + i % 20);
        }

        assertEquals(0, store.objects.stream().filter(object -> object.held).count());
        sink.close();
    }

    @Test
    void closingGivesUpWhatIsOpen() throws IOException {
        Sink sink = Sinks.partitioned(store, Aggregation.NONE, 0);
        Sinks.write(sink, 0, "a:x");
        Sinks.write(sink, 1, "b:y", "c:z");

        sink.close();

        assertTrue(store.objects.get(0).finished);
        assertFalse(store.objects.get(1).finished);
        assertFalse(store.objects.get(2).finished);
        assertTrue(store.objects.stream().allMatch(object -> object.closed));
    }

    @Test
    void closingTwiceIsClosingOnce() throws IOException {
        Sink sink = Sinks.whole(store, Aggregation.NONE, 0);
        Sinks.write(sink, 0, "a:k");

        sink.close();
        sink.close();

        assertTrue(store.objects.get(0).closed);
    }
}
