package dev.penstock.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.StoredObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises of listing and reading. */
class ListingTest extends StoreFixture {

    @Test
    void aListedObjectKnowsItsNameSizeAndTime() throws IOException {
        Instant before = Instant.now().minus(Duration.ofMinutes(1));
        raw.put(bucket, "folder/k", "hello");

        StoredObject object = store.list(bucket, "").get(0);

        assertEquals("folder/k", object.key());
        assertEquals(bucket + "/folder/k", object.name());
        assertEquals(5, object.size());
        assertTrue(object.lastModified().isAfter(before), () -> object.lastModified() + " is after " + before);
    }

    @Test
    void anObjectIsReadFromItsBeginningEachTime() throws IOException {
        raw.put(bucket, "k", "hello");
        StoredObject object = object("k");

        for (int time = 0; time < 2; time++) {
            try (InputStream in = object.open()) {
                assertEquals("hello", new String(in.readAllBytes(), UTF_8));
            }
        }
    }

    @Test
    void anObjectMayBeEmpty() throws IOException {
        raw.put(bucket, "k", "");

        assertEquals(0, object("k").size());
        assertEquals("", text("k"));
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
                "A       | ''",
                "z       | ''"
            })
    void aPrefixIsTheBeginningOfAString(String prefix, String expected) throws IOException {
        for (String key : List.of("a.x", "a/b.x", "a/b/c.x", "a/bc.x", "ab.x", "b.x")) {
            raw.put(bucket, key, "x");
        }

        List<String> found = new ArrayList<>();
        for (String key : keys(prefix)) {
            found.add(key.substring(0, key.length() - 2));
        }

        assertEquals(expected, String.join(" ", found));
    }

    @Test
    void keysComeInTheOrderOfTheirBytes() throws IOException {
        List<String> ordered = List.of("A", "a!b", "a-", "a.", "a/b", "a0", "aa", "z", "\uFF5E", "\uD83D\uDE00");
        for (String key : List.of("\uD83D\uDE00", "z", "aa", "a/b", "A", "\uFF5E", "a.", "a0", "a-", "a!b")) {
            raw.put(bucket, key, "x");
        }

        assertEquals(ordered, keys(""));
    }

    @Test
    void manyObjectsComeInPages() throws IOException {
        for (int i = 0; i < 1203; i++) {
            raw.put(bucket, "k/%05d".formatted(i), "x");
        }

        List<String> found = keys("k/");

        assertEquals(1203, found.size());
        assertEquals("k/01202", found.get(1202));
    }

    @Test
    void placeholdersOfFoldersAreNotListed() throws IOException {
        raw.put(bucket, "folder/a", "x");
        raw.put(bucket, "none", "");

        assertEquals(List.of("folder/a", "none"), keys(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothere", "a/b", "..", ""})
    void aMissingBucketIsNamed(String missing) {
        FileNotFoundException thrown = assertThrows(FileNotFoundException.class, () -> store.list(missing, ""));

        assertTrue(thrown.getMessage().contains(missing), thrown.getMessage());
    }

    @Test
    void anObjectThatWasReplacedAfterListingIsAnError() throws IOException {
        raw.put(bucket, "k", "hello");
        StoredObject listed = object("k");
        raw.put(bucket, "k", "jello");

        IOException thrown = assertThrows(IOException.class, listed::open);

        assertTrue(thrown.getMessage().contains(bucket + "/k"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("replaced"), thrown.getMessage());
    }

    @Test
    void anObjectThatWasDeletedAfterListingIsAnError() throws IOException {
        raw.put(bucket, "k", "hello");
        StoredObject listed = object("k");
        raw.delete(bucket, "k");

        S3RequestException thrown = assertThrows(S3RequestException.class, listed::open);

        assertEquals(404, thrown.statusCode());
        assertEquals("NoSuchKey", thrown.errorCode());
    }

    @Test
    void aStreamMayBeClosedBeforeItsEnd() throws IOException {
        raw.put(bucket, "k", noise(3_000_000));
        StoredObject object = object("k");
        // More often than there are connections: each must come back.
        for (int time = 0; time < 150; time++) {
            try (InputStream in = object.open()) {
                assertTrue(in.read() >= 0);
            }
        }
    }
}
