package dev.penstock.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.InvalidKeyException;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises of staging, and what S3 adds. */
class StagingTest extends StoreFixture {

    @Test
    void whatIsStagedShowsOnlyWhenItIsPublished() throws IOException {
        StagedObject staged = store.stage(place("run"), key("run", "k"));
        staged.write("hello".getBytes(UTF_8), 0, 5);
        assertEquals(List.of(), raw.keys(bucket));

        StagedReference reference = staged.finish();
        staged.close();
        assertEquals(List.of(), raw.keys(bucket));

        store.publish(reference);
        assertEquals(List.of("flow/run/k"), raw.keys(bucket));
        assertEquals("hello", text("flow/run/k"));
        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void theReferenceSaysWhatWasStaged() throws IOException {
        StagedReference reference = staged("run", "k", "hello");

        assertEquals("run", reference.executionId());
        assertEquals(bucket, reference.bucket());
        assertEquals("flow/run/k", reference.key());
        assertEquals(5, reference.bytes());
    }

    @Test
    void onlyTheGivenSliceIsWritten() throws IOException {
        StagedObject staged = store.stage(place("run"), key("run", "k"));
        staged.write("hello".getBytes(UTF_8), 1, 3);
        staged.write("hello".getBytes(UTF_8), 5, 0);
        assertThrows(IndexOutOfBoundsException.class, () -> staged.write(new byte[3], 1, 3));
        store.publish(staged.finish());

        assertEquals("ell", text("flow/run/k"));
    }

    @Test
    void anObjectMayBeEmpty() throws IOException {
        store.publish(staged("run", "k", ""));

        assertEquals("", text("flow/run/k"));
    }

    @Test
    void aLongObjectGoesInPartsAndKeepsEveryByte() throws IOException {
        byte[] bytes = noise(20 << 20);
        try (S3ObjectStore small = server.builder().partBytes(5 << 20).build();
                StagedObject staged = small.stage(place("run"), key("run", "k"))) {
            for (int offset = 0; offset < bytes.length; offset += 65_537) {
                staged.write(bytes, offset, Math.min(65_537, bytes.length - offset));
            }
            StagedReference reference = staged.finish();

            assertEquals(4, UploadHandle.parse(reference.handle()).parts().size());
            assertEquals(bytes.length, reference.bytes());
            assertEquals(0, small.budget().takenBytes());
            small.publish(reference);
        }
        assertArrayEquals(bytes, raw.get(bucket, "flow/run/k"));
    }

    @Test
    void memoryStaysInItsBudgetWhateverIsWritten(@TempDir Path folder) throws IOException {
        byte[] bytes = noise(11 << 20);
        List<StagedObject> open = new ArrayList<>();
        List<StagedReference> finished = new ArrayList<>();
        try (S3ObjectStore small = server.builder()
                .partBytes(5 << 20)
                .bufferBytes(1 << 20)
                .spillFolder(folder)
                .build()) {
            for (int i = 0; i < 100; i++) {
                StagedObject staged = small.stage(place("run"), key("run", "k" + i));
                staged.write(bytes, 0, 30_000 + i);
                open.add(staged);
            }
            open.get(7).write(bytes, 30_007, bytes.length - 30_007);
            for (StagedObject staged : open) {
                finished.add(staged.finish());
            }
            small.publishAll(finished);

            assertTrue(
                    small.budget().peakBytes() <= 1 << 20,
                    () -> "" + small.budget().peakBytes());
            assertEquals(0, small.budget().takenBytes());
        }
        assertEquals(0, folder.toFile().list().length);
        assertArrayEquals(bytes, raw.get(bucket, "flow/run/k7"));
        assertArrayEquals(Arrays.copyOf(bytes, 30_099), raw.get(bucket, "flow/run/k99"));
    }

    @Test
    void anObjectOfWholePartsHasNoEmptyOne() throws IOException {
        byte[] bytes = noise(16 << 20);

        StagedReference reference = staged(store, "run", "k", bytes);

        assertEquals(2, UploadHandle.parse(reference.handle()).parts().size());
        store.publish(reference);
        assertArrayEquals(bytes, raw.get(bucket, "flow/run/k"));
    }

    @Test
    void everyObjectHasATokenOfItsRun() throws IOException {
        store.publish(staged("run", "a", "x"));
        store.publish(staged("run", "b", "x"));

        String a = raw.metadata(bucket, "flow/run/a").get("penstock-run");
        String b = raw.metadata(bucket, "flow/run/b").get("penstock-run");
        assertTrue(a.startsWith("run/"), a);
        assertTrue(b.startsWith("run/"), b);
        assertTrue(!a.equals(b), a);
    }

    @Test
    void closingWithoutFinishingGivesTheObjectUp() throws IOException {
        StagedObject staged = store.stage(place("run"), key("run", "k"));
        staged.write(noise(9 << 20), 0, 9 << 20);
        staged.close();
        staged.close();

        assertThrows(IllegalStateException.class, () -> staged.write(new byte[1], 0, 1));
        assertThrows(IllegalStateException.class, staged::finish);
        assertEquals(List.of(), raw.uploads(bucket));
        assertEquals(0, store.budget().takenBytes());
    }

    @Test
    void anInterruptedRunIsCleanedUpAsWell() throws IOException {
        StagedObject staged = store.stage(place("run"), key("run", "k"));
        staged.write(noise(9 << 20), 0, 9 << 20);

        Thread.currentThread().interrupt();
        staged.close();

        assertTrue(Thread.interrupted());
        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void anInterruptEndsARequest() throws IOException {
        StagedObject staged = store.stage(place("run"), key("run", "k"));

        Thread.currentThread().interrupt();

        assertThrows(InterruptedIOException.class, staged::finish);
        assertTrue(Thread.interrupted());
        staged.close();
        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void aFinishedObjectTakesNoMore() throws IOException {
        StagedObject staged = store.stage(place("run"), key("run", "k"));
        StagedReference reference = staged.finish();

        assertThrows(IllegalStateException.class, () -> staged.write(new byte[1], 0, 1));
        assertThrows(IllegalStateException.class, staged::finish);
        staged.close();
        store.publish(reference);
        assertEquals(List.of("flow/run/k"), keys(""));
    }

    @Test
    void aMissingBucketIsAnErrorOrIsCreated() throws IOException {
        RunPlace elsewhere = new RunPlace("run", bucket + "-missing", "");
        try (S3ObjectStore strict = server.builder().build()) {
            FileNotFoundException thrown =
                    assertThrows(FileNotFoundException.class, () -> strict.stage(elsewhere, "run/k"));
            assertTrue(thrown.getMessage().contains(bucket + "-missing/run/k"), thrown.getMessage());
            strict.discard(elsewhere);
        }

        try (StagedObject staged = store.stage(elsewhere, "run/k")) {
            store.publish(staged.finish());
        }
        assertEquals(List.of("run/k"), raw.keys(bucket + "-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run/./k", "run/../k", "../run", "run/..", "run/\uD800"})
    void keysThatMeanNoOrAnotherPlaceAreRefused(String key) {
        assertThrows(InvalidKeyException.class, () -> store.stage(new RunPlace("run", bucket, ""), key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", "a b", "a?b", "\u0131"})
    void bucketsThatMeanNoOrAnotherPlaceAreRefused(String name) {
        assertThrows(InvalidKeyException.class, () -> store.stage(new RunPlace("run", name, ""), "run/k"));
    }

    @Test
    void keysHaveAtMost1024Bytes() throws IOException {
        RunPlace run = new RunPlace("run", bucket, "");
        String longest = "run/" + "\u00E9/".repeat(340);

        store.stage(run, longest).close();
        InvalidKeyException thrown = assertThrows(InvalidKeyException.class, () -> store.stage(run, longest + "x"));

        assertTrue(thrown.getMessage().contains("1025 bytes; the most is 1024"), thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow/other/k", "flow/runner/k", "flow/a-run/k", "elsewhere/run/k"})
    void keysThatNobodyCouldDiscardAreMisuse(String key) {
        assertThrows(IllegalArgumentException.class, () -> store.stage(place("run"), key));
    }
}
