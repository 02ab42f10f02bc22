package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises of discarding, and what S3 adds. */
class DiscardingTest extends StoreFixture {

    @Test
    void discardingForgetsOneRunAndMayBeRepeated() throws IOException {
        StagedReference gone = staged("one", "k1", "x");
        StagedReference kept = staged("two", "k2", "y");

        store.discard(place("one"));
        store.discard(place("one"));
        store.discard(place("never-was"));

        store.publish(kept);
        assertEquals(List.of("flow/two/k2"), keys(""));
        assertThrows(IOException.class, () -> store.publish(gone));
        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void discardingKeepsWhatIsPublished() throws IOException {
        StagedReference first = staged("run", "k1", "x");
        staged("run", "k2", "y");
        store.publish(first);

        store.discard(place("run"));

        assertEquals(List.of("flow/run/k1"), keys(""));
        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void whatADeadProcessHasStagedIsDiscarded() throws IOException {
        try (S3ObjectStore dead = server.store()) {
            staged(dead, "run", "finished", noise(6 << 20));
            StagedObject halfWritten = dead.stage(place("run"), key("run", "half"));
            halfWritten.write(noise(17 << 20), 0, 17 << 20);
            dead.stage(place("run"), key("run", "empty"));
        }
        assertEquals(3, raw.uploads(bucket).size());

        store.discard(place("run"));

        assertEquals(List.of(), raw.uploads(bucket));
        assertEquals(List.of(), raw.keys(bucket));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyKeysOfTheRunAreItsOwn(boolean byPrefix) throws IOException {
        List<String> others = List.of(
                "elsewhere/run/k", "flow/a-run/k", "flow/other", "flow/runner/k", "flow/x/k", "flowrun/k", "run/k");
        List<String> own = List.of(
                "flow/2026/run/1-now", "flow/run", "flow/run-2026-11-20T00:00:00", "flow/run-1/k", "flow/run/k");
        for (String key : others) {
            raw.beginUpload(bucket, key);
        }
        for (String key : own) {
            raw.beginUpload(bucket, key);
        }

        try (S3ObjectStore other =
                server.builder().listUploadsByPrefix(byPrefix).build()) {
            other.discard(place("run"));
        }

        assertEquals(others, raw.uploads(bucket));
    }

    @Test
    void severalUploadsOfAKeyAreAllEnded() throws IOException {
        raw.beginUpload(bucket, "flow/run/k");
        raw.beginUpload(bucket, "flow/run/k");

        store.discard(place("run"));

        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void moreUploadsThanAPageHoldsAreEnded() throws IOException {
        for (int i = 0; i < 1010; i++) {
            raw.beginUpload(bucket, "flow/run/" + i);
        }
        raw.beginUpload(bucket, "flow/z/k");

        store.discard(place("run"));

        assertEquals(List.of("flow/z/k"), raw.uploads(bucket));
    }

    @Test
    void aBucketThatIsNotThereIsFine() throws IOException {
        store.discard(new RunPlace("run", bucket + "-missing", ""));
        store.discard(new RunPlace("run", "no/bucket", ""));

        assertEquals(List.of(), raw.keys(bucket + "-missing"));
    }

    @Test
    void noRunIsNotEveryRun() {
        assertThrows(IllegalArgumentException.class, () -> store.discard(new RunPlace("", bucket, "")));
    }

    @Test
    void concurrentRunsInABucketDoNotDisturbEachOther() throws IOException {
        StagedObject slow = store.stage(place("slow"), key("slow", "k"));
        slow.write(noise(9 << 20), 0, 9 << 20);
        try (S3ObjectStore other = server.store()) {
            StagedReference quick = staged(other, "quick", "k", noise(100));
            other.publish(quick);
            other.discard(place("quick"));
        }

        store.publish(slow.finish());

        assertEquals(List.of("flow/quick/k", "flow/slow/k"), raw.keys(bucket));
        assertTrue(raw.uploads(bucket).isEmpty());
    }
}
