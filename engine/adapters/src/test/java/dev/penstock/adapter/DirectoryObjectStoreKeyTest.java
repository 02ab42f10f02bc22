package dev.penstock.adapter;

import static dev.penstock.adapter.Places.place;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.penstock.connector.InvalidKeyException;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys a folder takes: no key leads out of its bucket, and no two keys are one object. */
class DirectoryObjectStoreKeyTest {

    @TempDir
    Path folder;

    private Path root;
    private DirectoryObjectStore store;

    @BeforeEach
    void anEmptyStore() throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        store = new DirectoryObjectStore(root);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "..            | part 1 of the key is '..'",
                ".             | part 1 of the key is '.'",
                "../x          | part 1 of the key is '..'",
                "a/../../x     | part 2 of the key is '..'",
                "a/./x         | part 2 of the key is '.'",
                "a/..          | part 2 of the key is '..'",
                "/abs          | the key begins with '/'",
                "/             | the key begins with '/'",
                "a/            | the key ends with '/'",
                "a//b          | part 2 of the key is empty",
                "''            | the key is empty",
                "C:\\x         | part 1 of the key contains the character U+005C",
                "..\\..\\x     | part 1 of the key contains the character U+005C",
                "a/b\\c        | part 2 of the key contains the character U+005C"
            })
    void aKeyThatMeansAnotherPlaceIsRefused(String key, String reason) {
        InvalidKeyException thrown = assertThrows(InvalidKeyException.class, () -> store.stage(place("run", "b"), key));

        assertEquals("the object b/" + key + " cannot be stored: " + reason, thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\u0000b", "\u0000", "a\rb", "a\tb", "\u001b[31m", "a\u007f", "a\u0085b", "x/\u0001/y"})
    void controlCharactersAreRefusedAndShownAsEscapes(String key) {
        InvalidKeyException thrown = assertThrows(InvalidKeyException.class, () -> store.stage(place("run", "b"), key));

        assertTrue(thrown.getMessage().contains("contains the character U+00"), thrown.getMessage());
        assertTrue(thrown.getMessage().chars().noneMatch(Character::isISOControl), thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a\u0000b", "a\nb", ".penstock", ".Penstock", "/"})
    void aBucketIsOneName(String bucket) throws IOException {
        InvalidKeyException thrown =
                assertThrows(InvalidKeyException.class, () -> store.stage(place("run", bucket), "k"));

        assertTrue(thrown.getMessage().contains("the bucket "), thrown.getMessage());
        assertThrows(
                InvalidKeyException.class, () -> store.publish(new StagedReference("run", bucket, "k", "run/0", 1)));
        assertEquals(List.of(), below(root));
    }

    @Test
    void aPartHasAtMost255Bytes() throws IOException {
        String longest = "x".repeat(255);

        write("b", longest + "/" + longest, "1");

        assertEquals(1, store.list("b", "").size());
        assertReason("part 1 of the key has 256 bytes; the most is 255", "b", longest + "x");
        assertReason("part 2 of the key has 256 bytes; the most is 255", "b", "a/" + "\u03B1".repeat(128));
        assertReason("the bucket has 256 bytes; the most is 255", longest + "x", "k");
    }

    @Test
    void aKeyHasAtMost1024Bytes() throws IOException {
        String part = "x".repeat(255) + "/";
        String folders = part + part + part + "x".repeat(254) + "/";

        write("b", folders + "y", "1");
        assertReason("the key has 1025 bytes; the most is 1024", "b", folders + "yy");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThrows(InvalidKeyException.class, () -> store.stage(place("run", "b"), "a\uD83D"));
        assertThrows(InvalidKeyException.class, () -> store.stage(place("run", "b"), "\uDE00a/b"));
    }

    @Test
    void aPathThroughAnObjectIsRefused() throws IOException {
        write("b", "a", "1");

        assertReason("it would lie in b/a, which is a file; allowed is a folder", "b", "a/b");
        assertReason("it would lie in b/a, which is a file; allowed is a folder", "b", "a/b/c/d");
    }

    @Test
    void theNameOfAFolderIsRefused() throws IOException {
        write("b", "a/b/c", "1");

        assertReason("its place b/a is a folder; allowed is a file or nothing", "b", "a");
        assertReason("its place b/a/b is a folder; allowed is a file or nothing", "b", "a/b");
    }

    @Test
    void whatCameInTheWayAfterStagingIsSeenWhenPublishing() throws IOException {
        StagedReference inFile = staged("b", "a/b", "1");
        StagedReference onFolder = staged("b", "c", "2");
        write("b", "a", "x");
        write("b", "c/d", "y");

        assertThrows(InvalidKeyException.class, () -> store.publish(inFile));
        assertThrows(InvalidKeyException.class, () -> store.publish(onFolder));
        assertEquals("x", Files.readString(root.resolve("b/a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "...", "..a", "a..", "....", ".hidden", "a/.b/c", "trailing.", "trailing ", " leading", " ", "CON",
                        "nul.txt",
                "%2e%2e%2f", "..%5c", "~", "~root/x", "-rf", "*", "a?b", "a|b", "a<b>c", "a\"b", "$(x)", "Field=a b",
                "2026-11-20T00:00:00", "C:x", "file:stream", "\u202Ereversed", "\u00A0"
            })
    void anOddNameIsAnObjectOrRefusedButNeverElsewhere(String key) throws IOException {
        writeOrRefuse("b", key);

        for (Path path : below(root)) {
            assertTrue(path.startsWith(root.toRealPath().resolve("b")), () -> path + " is in the bucket");
        }
    }

    @Test
    void everyNaughtyStringStaysInItsBucket() throws IOException {
        List<String> strings = NaughtyStrings.all();
        assertTrue(strings.size() > 500, () -> strings.size() + " strings");
        Map<String, String> written = new HashMap<>();
        int refused = 0;
        for (String string : strings) {
            for (String key : List.of(string, "folder/" + string + "/file", "pre" + string)) {
                if (writeOrRefuse("b", key)) {
                    written.put(key, key);
                } else {
                    refused++;
                }
            }
        }

        Map<String, String> found = new HashMap<>();
        for (StoredObject object : store.list("b", "")) {
            found.put(object.key(), Files.readString(root.resolve("b").resolve(object.key())));
        }
        assertEquals(written, found);
        // Where Java's encoding of file names is ASCII, what is not ASCII is refused.
        assertTrue(written.size() > 600, written.size() + " written");
        assertTrue(refused > 50, refused + " refused");
        assertNothingElsewhere();
    }

    @Test
    void everyNaughtyStringMayBeABucket() throws IOException {
        for (String bucket : NaughtyStrings.all()) {
            if (writeOrRefuse(bucket, "k")) {
                assertEquals(1, store.list(bucket, "").size(), bucket);
            }
        }
        assertNothingElsewhere();
    }

    @Test
    void everyNaughtyStringMayBeAnExecutionId() throws IOException {
        for (String executionId : NaughtyStrings.all()) {
            try (StagedObject staged = store.stage(place(executionId, "b"), "k")) {
                store.publish(staged.finish());
            } catch (InvalidKeyException e) {
                continue;
            }
            store.discard(place(executionId, "b"));
        }
        assertEquals(
                List.of("b", "b/k"),
                below(root).stream()
                        .map(path -> root.relativize(path).toString())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"Key,key", "\u00E9,e\u0301", "\u0130,i", "stra\u00DFe,strasse", "a.,a", "'a ',a"})
    void twinsAreTwoObjectsOrTheSecondIsRefused(String first, String second) throws IOException {
        write("b", "third", "third");
        boolean firstWritten = writeOrRefuse("b", first);
        boolean secondWritten = writeOrRefuse("b", second);

        int expected = 1 + (firstWritten ? 1 : 0) + (secondWritten ? 1 : 0);
        assertEquals(expected, store.list("b", "").size());
        for (StoredObject object : store.list("b", "")) {
            assertEquals(object.key(), Files.readString(root.resolve("b").resolve(object.key())));
        }
    }

    /** Writes an object whose content is its key, or returns that the key was refused. */
    private boolean writeOrRefuse(String bucket, String key) throws IOException {
        try {
            write(bucket, key, key);
            return true;
        } catch (InvalidKeyException e) {
            return false;
        }
    }

    private void write(String bucket, String key, String text) throws IOException {
        store.publish(staged(bucket, key, text));
        store.discard(place("run", "b"));
    }

    private StagedReference staged(String bucket, String key, String text) throws IOException {
        try (StagedObject staged = store.stage(place("run", bucket), key)) {
            byte[] bytes = text.getBytes(UTF_8);
            staged.write(bytes, 0, bytes.length);
            return staged.finish();
        }
    }

    private void assertReason(String reason, String bucket, String key) {
        InvalidKeyException thrown =
                assertThrows(InvalidKeyException.class, () -> store.stage(place("run", bucket), key));
        assertTrue(thrown.getMessage().endsWith(": " + reason), thrown.getMessage());
    }

    private void assertNothingElsewhere() throws IOException {
        for (Path path : below(folder)) {
            Path real = path.toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                fail(real + " is outside of " + root);
            }
        }
        assertFalse(Files.exists(root.resolve(".penstock")));
    }

    private static List<Path> below(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            return paths.filter(path -> !path.equals(top)).toList();
        }
    }
}
