package dev.penstock.adapter;

import static dev.penstock.adapter.Places.place;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.InvalidKeyException;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store promises. */
abstract class ObjectStoreContract {

    /** Returns the same empty store for the whole of one test. */
    abstract ObjectStore store();

    @Test
    void whatIsStagedShowsOnlyWhenItIsPublished() throws IOException {
        put("b", "other", "x");
        StagedObject staged = store().stage(place("run", "b"), "k");
        staged.write("hello".getBytes(UTF_8), 0, 5);
        assertEquals(List.of("other"), keys("b", ""));

        StagedReference reference = staged.finish();
        staged.close();
        assertEquals(List.of("other"), keys("b", ""));

        store().publish(reference);
        assertEquals(List.of("k", "other"), keys("b", ""));
        assertEquals("hello", text("b", "k"));
    }

    @Test
    void theReferenceSaysWhatWasStaged() throws IOException {
        StagedReference reference = staged("run", "b", "folder/k", "hello");

        assertEquals("run", reference.executionId());
        assertEquals("b", reference.bucket());
        assertEquals("folder/k", reference.key());
        assertEquals(5, reference.bytes());
    }

    @Test
    void aListedObjectKnowsItsNameSizeAndTime() throws IOException {
        Instant before = Instant.now().minus(Duration.ofMinutes(1));
        put("b", "folder/k", "hello");

        StoredObject object = store().list("b", "").get(0);

        assertEquals("folder/k", object.key());
        assertEquals("b/folder/k", object.name());
        assertEquals(5, object.size());
        assertTrue(object.lastModified().isAfter(before), () -> object.lastModified() + " is after " + before);
    }

    @Test
    void anObjectIsReadFromItsBeginningEachTime() throws IOException {
        put("b", "k", "hello");
        StoredObject object = store().list("b", "k").get(0);

        for (int time = 0; time < 2; time++) {
            try (InputStream in = object.open()) {
                assertEquals("hello", new String(in.readAllBytes(), UTF_8));
            }
        }
    }

    @Test
    void writingGoesOnAfterAPause() throws IOException {
        StagedObject staged = store().stage(place("run", "b"), "k");
        staged.pause();
        staged.write("hello".getBytes(UTF_8), 0, 5);
        staged.pause();
        staged.pause();
        staged.write(" world".getBytes(UTF_8), 0, 6);
        store().publish(staged.finish());
        staged.close();

        assertEquals("hello world", text("b", "k"));
    }

    @Test
    void onlyTheGivenSliceIsWritten() throws IOException {
        StagedObject staged = store().stage(place("run", "b"), "k");
        staged.write("hello".getBytes(UTF_8), 1, 3);
        staged.write("hello".getBytes(UTF_8), 5, 0);
        store().publish(staged.finish());

        assertEquals("ell", text("b", "k"));
        assertThrows(IndexOutOfBoundsException.class, () -> store().stage(place("run", "b"), "x")
                .write(new byte[3], 1, 3));
    }

    @Test
    void aLongObjectKeepsEveryByte() throws IOException {
        byte[] bytes = new byte[100_003];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 >> 3);
        }
        StagedObject staged = store().stage(place("run", "b"), "k");
        staged.write(bytes, 0, 16_384);
        staged.write(bytes, 16_384, 1);
        staged.write(bytes, 16_385, bytes.length - 16_385);
        store().publish(staged.finish());

        try (InputStream in = store().list("b", "k").get(0).open()) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
    }

    @Test
    void anObjectMayBeEmpty() throws IOException {
        put("b", "k", "");

        assertEquals(0, store().list("b", "").get(0).size());
        assertEquals("", text("b", "k"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''      | a a/b a/b/c a/bc ab b",
                "a       | a a/b a/b/c a/bc ab",
                "a/      | a/b a/b/c a/bc",
                "a/b     | a/b a/b/c a/bc",
                "a/b/    | a/b/c",
                "a/b/c   | a/b/c",
                "a/b/c/  | ''",
                "ab      | ab",
                "/       | ''",
                "/a      | ''",
                "..      | ''",
                "../b    | ''",
                "./a     | ''",
                "a/../a  | ''",
                "A       | ''",
                "z       | ''"
            })
    void aPrefixIsTheBeginningOfAString(String prefix, String expected) throws IOException {
        // On a disk, "a" cannot be an object and a folder at once, so the objects have an ending there.
        for (String key : List.of("a.x", "a/b.x", "a/b/c.x", "a/bc.x", "ab.x", "b.x")) {
            put("b", key, "x");
        }

        List<String> found = new ArrayList<>();
        for (String key : keys("b", prefix)) {
            found.add(key.substring(0, key.length() - 2));
        }

        assertEquals(expected, String.join(" ", found));
    }

    @Test
    void keysComeInTheOrderOfTheirBytes() throws IOException {
        List<String> ordered = List.of("A", "a!b", "a-", "a.", "a/b", "a0", "aa", "z");
        for (String key : List.of("z", "aa", "a/b", "A", "a.", "a0", "a-", "a!b")) {
            put("b", key, "x");
        }

        assertEquals(ordered, keys("b", ""));
    }

    @Test
    void aMissingBucketIsNamed() throws IOException {
        put("b", "k", "x");

        FileNotFoundException thrown = assertThrows(FileNotFoundException.class, () -> store().list("nothere", ""));

        assertTrue(thrown.getMessage().contains("nothere"), thrown.getMessage());
    }

    @Test
    void stagingMakesNoBucket() throws IOException {
        staged("run", "b", "k", "x");
        assertThrows(FileNotFoundException.class, () -> store().list("b", ""));

        store().discard(place("run", "b"));
        assertThrows(FileNotFoundException.class, () -> store().list("b", ""));
    }

    @Test
    void publishingTwiceIsSuccess() throws IOException {
        StagedReference reference = staged("run", "b", "k", "hello");

        store().publish(reference);
        store().publish(reference);

        assertEquals("hello", text("b", "k"));
    }

    @Test
    void publishingAfterDiscardingWhatIsPublishedIsSuccess() throws IOException {
        StagedReference reference = staged("run", "b", "k", "hello");
        store().publish(reference);
        store().discard(place("run", "b"));

        store().publish(reference);

        assertEquals("hello", text("b", "k"));
    }

    @Test
    void publishingTakesThePlaceOfTheSameKey() throws IOException {
        put("b", "k", "old");

        store().publish(staged("run", "b", "k", "newer"));

        assertEquals("newer", text("b", "k"));
        assertEquals(List.of("k"), keys("b", ""));
    }

    @Test
    void whatIsNeitherStagedNorPublishedIsAnError() throws IOException {
        StagedReference reference = staged("run", "b", "k", "hello");
        store().discard(place("run", "b"));

        IOException thrown = assertThrows(IOException.class, () -> store().publish(reference));

        assertTrue(thrown.getMessage().contains("b/k"), thrown.getMessage());
    }

    @Test
    void anotherObjectInThePlaceIsNotWhatWasPublished() throws IOException {
        StagedReference reference = staged("run", "b", "k", "hello");
        store().discard(place("run", "b"));
        put("b", "k", "longer than hello");

        IOException thrown = assertThrows(IOException.class, () -> store().publish(reference));

        assertTrue(thrown.getMessage().contains("17 bytes"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("5 bytes"), thrown.getMessage());
    }

    @Test
    void discardingForgetsOneRunAndMayBeRepeated() throws IOException {
        StagedReference gone = staged("run-1", "b", "k1", "x");
        StagedReference kept = staged("run-2", "b", "k2", "y");

        store().discard(place("run-1", "b"));
        store().discard(place("run-1", "b"));
        store().discard(place("run-that-never-was", "b"));

        store().publish(kept);
        assertEquals(List.of("k2"), keys("b", ""));
        assertThrows(IOException.class, () -> store().publish(gone));
    }

    @Test
    void discardingKeepsWhatIsPublished() throws IOException {
        StagedReference first = staged("run", "b", "k1", "x");
        staged("run", "b", "k2", "y");
        store().publish(first);

        store().discard(place("run", "b"));

        assertEquals(List.of("k1"), keys("b", ""));
    }

    @Test
    void closingWithoutFinishingGivesTheObjectUp() throws IOException {
        StagedObject staged = store().stage(place("run", "b"), "k");
        staged.write(new byte[] {1}, 0, 1);
        staged.close();
        staged.close();

        assertThrows(IllegalStateException.class, () -> staged.write(new byte[1], 0, 1));
        assertThrows(IllegalStateException.class, staged::finish);
    }

    @Test
    void aFinishedObjectTakesNoMore() throws IOException {
        StagedObject staged = store().stage(place("run", "b"), "k");
        StagedReference reference = staged.finish();

        assertThrows(IllegalStateException.class, () -> staged.write(new byte[1], 0, 1));
        assertThrows(IllegalStateException.class, staged::finish);
        staged.close();
        store().publish(reference);
        assertEquals(List.of("k"), keys("b", ""));
    }

    @Test
    void emptyNamesAreRefused() {
        assertThrows(InvalidKeyException.class, () -> store().stage(place("run", ""), "k"));
        assertThrows(InvalidKeyException.class, () -> store().stage(place("run", "b"), ""));
    }

    @Test
    void severalThreadsStageAtOnce() throws Exception {
        int threads = 8;
        int each = 25;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<StagedReference>>> results = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String name = "t" + thread;
                results.add(executor.submit(() -> {
                    List<StagedReference> references = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        references.add(staged("run", "b", name + "/" + i, name + " " + i));
                    }
                    return references;
                }));
            }
            List<Future<?>> published = new ArrayList<>();
            for (Future<List<StagedReference>> result : results) {
                for (StagedReference reference : result.get()) {
                    published.add(executor.submit(() -> {
                        store().publish(reference);
                        return null;
                    }));
                }
            }
            for (Future<?> future : published) {
                future.get();
            }
        } finally {
            executor.shutdownNow();
        }

        assertEquals(threads * each, keys("b", "").size());
        for (StoredObject object : store().list("b", "")) {
            assertEquals(object.key().replace('/', ' '), text("b", object.key()));
        }
    }

    @Test
    void runsThatComeAndGoDoNotDisturbEachOther() throws Exception {
        int threads = 8;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String run = "run-" + thread;
                results.add(executor.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        StagedReference reference = staged(run, "b", run + "/" + i, "x");
                        store().publish(reference);
                        store().discard(place(run, "b"));
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

        assertEquals(threads * 25, keys("b", "").size());
    }

    final void put(String bucket, String key, String text) throws IOException {
        store().publish(staged("put", bucket, key, text));
        store().discard(place("put", "b"));
    }

    final StagedReference staged(String executionId, String bucket, String key, String text) throws IOException {
        try (StagedObject staged = store().stage(place(executionId, bucket), key)) {
            byte[] bytes = text.getBytes(UTF_8);
            staged.write(bytes, 0, bytes.length);
            return staged.finish();
        }
    }

    final List<String> keys(String bucket, String prefix) throws IOException {
        return store().list(bucket, prefix).stream().map(StoredObject::key).toList();
    }

    final String text(String bucket, String key) throws IOException {
        for (StoredObject object : store().list(bucket, key)) {
            if (object.key().equals(key)) {
                try (InputStream in = object.open()) {
                    return new String(in.readAllBytes(), UTF_8);
                }
            }
        }
        throw new FileNotFoundException(key);
    }
}
