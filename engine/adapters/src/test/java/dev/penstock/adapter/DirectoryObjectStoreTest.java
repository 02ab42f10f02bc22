package dev.penstock.adapter;

import static dev.penstock.adapter.Places.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.connector.InvalidKeyException;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryObjectStoreTest extends ObjectStoreContract {

    @TempDir
    Path folder;

    private Path root;
    private DirectoryObjectStore store;

    @BeforeEach
    void anEmptyStore() {
        root = folder.resolve("root");
        store = new DirectoryObjectStore(root);
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void filesThatArePutThereAreObjects() throws IOException {
        Files.createDirectories(root.resolve("b/x/.hidden"));
        Files.writeString(root.resolve("b/x/.hidden/.file"), "1");
        Files.writeString(root.resolve("b/x/plain"), "22");
        Files.writeString(root.resolve("b/.penstock"), "333");

        assertEquals(List.of(".penstock", "x/.hidden/.file", "x/plain"), keys("b", ""));
    }

    @Test
    void foldersAreNoObjects() throws IOException {
        Files.createDirectories(root.resolve("b/empty/deeper"));

        assertEquals(List.of(), keys("b", ""));
    }

    @Test
    void anObjectLiesWhereItsKeySays() throws IOException {
        put("b", "sales/2026/a.csv", "id");

        assertEquals("id", Files.readString(root.resolve("b/sales/2026/a.csv")));
    }

    @Test
    void aMissingBucketIsNamedWithItsRoot() {
        FileNotFoundException thrown = assertThrows(FileNotFoundException.class, () -> store.list("b", ""));

        assertEquals("there is no bucket b in " + root, thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../root", "b/c", "b\\c", "/", ".penstock", ".PENSTOCK", "b\n"})
    void noOtherPlaceIsABucket(String bucket) throws IOException {
        put("b", "c/k", "x");
        staged("run", "b", "k", "x");

        assertThrows(FileNotFoundException.class, () -> store.list(bucket, ""));
    }

    @Test
    void aFileIsNoBucket() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("b"), "x");

        assertThrows(FileNotFoundException.class, () -> store.list("b", ""));
        InvalidKeyException thrown = assertThrows(InvalidKeyException.class, () -> store.stage(place("run", "b"), "k"));
        assertTrue(thrown.getMessage().contains("b, which is a file; allowed is a folder"), thrown.getMessage());
    }

    @Test
    void aFailedRunLeavesNothingBehind() throws IOException {
        staged("run", "b", "k", "x");
        StagedObject unfinished = store.stage(place("run", "b"), "k2");
        unfinished.write(new byte[10], 0, 10);

        store.discard(place("run", "b"));
        unfinished.close();

        try (Stream<Path> left = Files.list(root)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aFinishedRunLeavesOnlyItsObjects() throws IOException {
        store.publish(staged("run", "b", "k", "x"));
        store.discard(place("run", "b"));

        try (Stream<Path> left = Files.walk(root)) {
            assertEquals(
                    List.of("", "b", "b/k"),
                    left.map(path -> root.relativize(path).toString()).sorted().toList());
        }
    }

    @Test
    void discardingKeepsWhatElseIsReserved() throws IOException {
        Files.createDirectories(root.resolve(".penstock/state"));
        staged("run", "b", "k", "x");

        store.discard(place("run", "b"));

        try (Stream<Path> left = Files.list(root.resolve(".penstock"))) {
            assertEquals(List.of(root.resolve(".penstock/state")), left.toList());
        }
    }

    @Test
    void closingWithoutFinishingDeletesTheFile() throws IOException {
        StagedObject staged = store.stage(place("run", "b"), "k");
        staged.close();

        try (Stream<Path> left = Files.list(root.resolve(".penstock/staging/run"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void stagedFilesAreNumbered() throws IOException {
        assertEquals("run/0", staged("run", "b", "k", "x").handle());
        assertEquals("run/1", staged("run", "b", "k2", "y").handle());
        assertEquals("other/0", staged("other", "b", "k", "z").handle());
        assertEquals("x", Files.readString(root.resolve(".penstock/staging/run/0")));
    }

    @Test
    void anotherStoreOnTheSameRootFindsOtherNumbers() throws IOException {
        StagedReference first = staged("run", "b", "k", "x");
        DirectoryObjectStore other = new DirectoryObjectStore(root);
        StagedObject second = other.stage(place("run", "b"), "k2");

        assertEquals("run/1", second.finish().handle());
        other.publish(first);
        assertEquals("x", text("b", "k"));
    }

    @Test
    void whatIsStagedIsTheOwnersAlone() throws IOException {
        assumePermissions();
        StagedObject staged = store.stage(place("run", "b"), "k");

        assertEquals("rw-------", permissions(root.resolve(".penstock/staging/run/0")));
        assertEquals("rwx------", permissions(root.resolve(".penstock/staging/run")));
        assertEquals("rwx------", permissions(root.resolve(".penstock/staging")));
        assertEquals("rwx------", permissions(root.resolve(".penstock")));
        staged.close();
    }

    @Test
    void whatIsPublishedHasThePermissionsOfAnyNewFile() throws IOException {
        assumePermissions();
        Path file = Files.createFile(folder.resolve("any"));
        Path directory = Files.createDirectory(folder.resolve("anyFolder"));

        put("b", "f/k", "x");

        assertEquals(permissions(file), permissions(root.resolve("b/f/k")));
        assertEquals(permissions(directory), permissions(root.resolve("b/f")));
        assertEquals(permissions(directory), permissions(root.resolve("b")));
    }

    @Test
    void aStagedFileThatWasCutIsNotPublished() throws IOException {
        StagedReference reference = staged("run", "b", "k", "hello");
        Files.writeString(root.resolve(".penstock/staging/run/0"), "hell");

        IOException thrown = assertThrows(IOException.class, () -> store.publish(reference));

        assertTrue(thrown.getMessage().contains("has 4 bytes; allowed are 5 bytes"), thrown.getMessage());
        assertFalse(Files.exists(root.resolve("b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "run/",
                "run/x",
                "run/0/1",
                "run/..",
                "run/../other/0",
                "../../victim",
                "other/0",
                "/run/0",
                "run/-1",
                "run/\u0660"
            })
    void aForgedHandleIsRefused(String handle) throws IOException {
        staged("run", "b", "k", "hello");
        staged("other", "b", "k", "hello");
        Files.writeString(root.resolve("victim"), "hello");
        Files.writeString(root.resolve(".penstock/staging/run/x"), "hello");

        assertThrows(IOException.class, () -> store.publish(new StagedReference("run", "b", "k", handle, 5)));
        assertFalse(Files.exists(root.resolve("b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "../x", "a\\b", "a\nb", "a\u0000b"})
    void anExecutionIdIsOneName(String executionId) {
        assertThrows(InvalidKeyException.class, () -> store.stage(place(executionId, "b"), "k"));
        assertThrows(IOException.class, () -> store.discard(place(executionId, "b")));
        assertThrows(
                IOException.class,
                () -> store.publish(new StagedReference(executionId, "b", "k", executionId + "/0", 1)));
        assertFalse(Files.exists(root));
    }

    @Test
    void twoWhoFindTheSameRunMayBothPublishIt() throws Exception {
        for (int round = 0; round < 20; round++) {
            List<StagedReference> references = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                references.add(staged("run", "b", round + "/" + i, "text " + i));
            }
            ExecutorService executor = Executors.newFixedThreadPool(2);
            try {
                List<Future<?>> both = new ArrayList<>();
                for (int who = 0; who < 2; who++) {
                    DirectoryObjectStore own = new DirectoryObjectStore(root);
                    both.add(executor.submit(() -> {
                        for (StagedReference reference : references) {
                            own.publish(reference);
                        }
                        own.discard(place("run", "b"));
                        return null;
                    }));
                }
                for (Future<?> one : both) {
                    one.get();
                }
            } finally {
                executor.shutdownNow();
            }
            store.discard(place("run", "b"));
            assertEquals(20, keys("b", round + "/").size());
            assertFalse(Files.exists(root.resolve(".penstock")));
        }
    }

    @Test
    void aNameThatIsNoTextIsNotPassedOver() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        put("b", "good/k", "x");
        String command = "touch \"$(printf 'bad\\377')\"";
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(root.resolve("b").toFile())
                .start();
        assertEquals(0, process.waitFor());

        IOException thrown = assertThrows(IOException.class, () -> keys("b", "ba"));
        assertTrue(thrown.getMessage().contains("encoding"), thrown.getMessage());
        assertThrows(IOException.class, () -> keys("b", "bad\u00FF"));
        assertEquals(List.of("good/k"), keys("b", "good/"));
    }

    @Test
    void everyByteIsInTheFileWhenItIsFinished() throws IOException {
        StagedReference reference = staged("run", "b", "k", "x".repeat(50_000));

        assertEquals(50_000, reference.bytes());
        assertEquals(50_000, Files.size(root.resolve(".penstock/staging/run/0")));
    }

    private static String permissions(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        return PosixFilePermissions.toString(permissions);
    }

    private void assumePermissions() {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }
}
