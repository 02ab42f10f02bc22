package dev.penstock.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store promises of publishing. */
class PublishingTest extends StoreFixture {

    @Test
    void publishingTwiceIsSuccess() throws IOException {
        StagedReference reference = staged("run", "k", "hello");

        store.publish(reference);
        store.publish(reference);

        assertEquals("hello", text("flow/run/k"));
    }

    @Test
    void publishingAfterDiscardingWhatIsPublishedIsSuccess() throws IOException {
        StagedReference reference = staged("run", "k", "hello");
        store.publish(reference);
        store.discard(place("run"));

        store.publish(reference);

        assertEquals("hello", text("flow/run/k"));
    }

    @Test
    void anotherProcessMayPublish() throws IOException {
        StagedReference reference = staged(store, "run", "k", noise(9 << 20));
        store.close();

        try (S3ObjectStore other = server.store()) {
            other.publish(reference);
        }

        assertArrayEquals(noise(9 << 20), raw.get(bucket, "flow/run/k"));
        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void publishingTakesThePlaceOfTheSameKey() throws IOException {
        raw.put(bucket, "flow/run/k", "old");

        store.publish(staged("run", "k", "newer"));

        assertEquals("newer", text("flow/run/k"));
        assertEquals(List.of("flow/run/k"), keys(""));
    }

    @Test
    void whatIsNeitherStagedNorPublishedIsAnError() throws IOException {
        StagedReference reference = staged("run", "k", "hello");
        store.discard(place("run"));

        IOException thrown = assertThrows(IOException.class, () -> store.publish(reference));

        assertTrue(thrown.getMessage().contains(bucket + "/flow/run/k failed: status 404"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("NoSuchUpload"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("the object is not there"), thrown.getMessage());
    }

    @Test
    void anotherObjectInThePlaceIsNotWhatWasPublished() throws IOException {
        StagedReference reference = staged("run", "k", "hello");
        store.discard(place("run"));
        raw.put(bucket, "flow/run/k", "longer than hello");

        IOException thrown = assertThrows(IOException.class, () -> store.publish(reference));

        assertTrue(thrown.getMessage().contains("17 bytes"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("5 bytes"), thrown.getMessage());
    }

    @Test
    void anotherObjectOfTheSameSizeIsNotWhatWasPublished() throws IOException {
        StagedReference reference = staged("run", "k", "hello");
        store.discard(place("run"));
        StagedReference other = staged("run", "k", "hello");
        store.publish(other);

        IOException thrown = assertThrows(IOException.class, () -> store.publish(reference));

        assertTrue(thrown.getMessage().contains("another object"), thrown.getMessage());
    }

    @Test
    void aHandleOfAnotherStoreIsAnError() {
        StagedReference foreign = new StagedReference("run", bucket, "flow/run/k", "run/000001", 5);

        IOException thrown = assertThrows(IOException.class, () -> store.publish(foreign));

        assertTrue(thrown.getMessage().contains("'run/000001'"), thrown.getMessage());
    }

    @Test
    void aClosedStorePublishesNothing() throws IOException {
        StagedReference reference = staged("run", "k", "hello");
        store.close();

        IOException thrown = assertThrows(IOException.class, () -> store.publish(reference));
        assertTrue(thrown.getMessage().contains("the store is closed"), thrown.getMessage());
        assertEquals(List.of(), raw.keys(bucket));
    }

    @Test
    void twoPublishersWhoRaceBothSucceed() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (S3ObjectStore other = server.store()) {
            for (int race = 0; race < 30; race++) {
                StagedReference reference = staged("run", "k" + race, "hello " + race);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<?>> results = new ArrayList<>();
                for (S3ObjectStore publisher : List.of(store, other)) {
                    results.add(executor.submit(() -> {
                        start.await();
                        publisher.publish(reference);
                        return null;
                    }));
                }
                for (Future<?> result : results) {
                    result.get();
                }
                assertEquals("hello " + race, text("flow/run/k" + race));
            }
        } finally {
            executor.shutdownNow();
        }
        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void severalThreadsStageAndPublishAtOnce() throws Exception {
        int threads = 4;
        int each = 10;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String run = "run" + thread;
                results.add(executor.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        StagedReference reference = staged(run, "k" + i, run + " " + i);
                        store.publish(reference);
                        store.discard(place(run));
                    }
                    return null;
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }
        } finally {
            executor.shutdownNow();
        }

        for (int thread = 0; thread < threads; thread++) {
            for (int i = 0; i < each; i++) {
                String expected = "run" + thread + " " + i;
                assertEquals(expected, new String(raw.get(bucket, "flow/run" + thread + "/k" + i), UTF_8));
            }
        }
        assertEquals(threads * each, raw.keys(bucket).size());
        assertEquals(List.of(), raw.uploads(bucket));
    }
}
