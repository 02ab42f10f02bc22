package dev.penstock.adapter;

import static dev.penstock.adapter.Places.place;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.penstock.connector.InvalidKeyException;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Symbolic links in every place of a directory store: read inside of a bucket, never written through. */
class DirectoryObjectStoreLinkTest {

    @TempDir
    Path folder;

    private Path root;
    private Path outside;
    private DirectoryObjectStore store;

    @BeforeEach
    void aStoreAndAFolderBesideIt() throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
        store = new DirectoryObjectStore(root);
    }

    @Test
    void theRootMayBeALink() throws IOException {
        Path link = folder.resolve("link");
        link(link, root);
        store = new DirectoryObjectStore(link);

        store.publish(staged("b", "a/k"));
        store.discard(place("run", "b"));

        assertEquals(List.of("a/k"), keys(""));
        assertEquals("text", Files.readString(root.resolve("b/a/k")));
    }

    @Test
    void aLinkToAFileInTheBucketIsAnObject() throws IOException {
        file("b/real/k");
        link(root.resolve("b/alias"), Path.of("real/k"));

        assertEquals(List.of("alias", "real/k"), keys(""));
        StoredObject alias = store.list("b", "alias").get(0);
        assertEquals(4, alias.size());
        try (InputStream in = alias.open()) {
            assertEquals("text", new String(in.readAllBytes(), UTF_8));
        }
    }

    @Test
    void aLinkToAFolderInTheBucketIsFollowed() throws IOException {
        file("b/2026/11/k");
        link(root.resolve("b/latest"), Path.of("2026/11"));

        assertEquals(List.of("2026/11/k", "latest/k"), keys(""));
        assertEquals(List.of("latest/k"), keys("latest/"));
    }

    @Test
    void aLinkThatLeavesTheBucketIsSaidSo() throws IOException {
        file("b/k");
        file("other/k");
        for (Path target : List.of(outside, outside.resolve("secret"), root.resolve("other/k"), root, Path.of("/"))) {
            Path link = root.resolve("b/link");
            link(link, target);

            IOException thrown = assertThrows(IOException.class, () -> keys(""));

            assertTrue(
                    thrown.getMessage().startsWith("b/link is a symbolic link that leaves the bucket"),
                    () -> thrown.getMessage());
            Files.delete(link);
        }
    }

    @Test
    void aLinkThatThePrefixDoesNotReachDoesNoHarm() throws IOException {
        file("b/data/k");
        link(root.resolve("b/link"), outside);

        assertEquals(List.of("data/k"), keys("data/"));
        assertThrows(IOException.class, () -> keys("link/"));
        assertThrows(IOException.class, () -> keys("li"));
    }

    @Test
    void aLinkDeepDownIsSeen() throws IOException {
        file("b/x/y/k");
        link(root.resolve("b/x/y/link"), outside.resolve("secret"));

        IOException thrown = assertThrows(IOException.class, () -> keys("x"));

        assertTrue(thrown.getMessage().contains("b/x/y/link"), thrown.getMessage());
    }

    @Test
    void aBrokenLinkIsSaidSo() throws IOException {
        file("b/k");
        link(root.resolve("b/link"), Path.of("nowhere"));

        IOException thrown = assertThrows(IOException.class, () -> keys(""));

        assertEquals("b/link is a symbolic link that leads nowhere", thrown.getMessage());
    }

    @Test
    void aLoopOfLinksEnds() throws IOException {
        file("b/x/k");
        Path link = root.resolve("b/x/loop");
        for (String target : List.of("..", ".", "../x", "loop")) {
            link(link, Path.of(target));
            assertThrows(IOException.class, () -> keys(""), target);
            Files.delete(link);
        }
    }

    @Test
    void twoLinksThatLeadToEachOtherEnd() throws IOException {
        file("b/x/k");
        file("b/y/k");
        link(root.resolve("b/x/toY"), Path.of("../y"));
        link(root.resolve("b/y/toX"), Path.of("../x"));

        assertThrows(IOException.class, () -> keys(""));
    }

    @Test
    void aBucketIsNoLink() throws IOException {
        file("other/k");
        link(root.resolve("b"), Path.of("other"));

        IOException thrown = assertThrows(IOException.class, () -> keys(""));
        assertTrue(thrown.getMessage().contains("is a symbolic link"), thrown.getMessage());
        assertThrows(InvalidKeyException.class, () -> store.stage(place("run", "b"), "k"));
    }

    @Test
    void nothingIsStagedForAPlaceBehindALink() throws IOException {
        file("b/real/k");
        link(root.resolve("b/out"), outside);
        link(root.resolve("b/in"), Path.of("real"));
        link(root.resolve("b/target"), Path.of("real/k"));
        link(root.resolve("b/broken"), Path.of("nowhere"));

        for (String key : List.of("out/k", "out/secret", "in/k", "in/new", "target", "broken", "broken/k")) {
            InvalidKeyException thrown =
                    assertThrows(InvalidKeyException.class, () -> store.stage(place("run", "b"), key), key);
            assertTrue(thrown.getMessage().contains("is a symbolic link; allowed is "), thrown.getMessage());
        }
    }

    @Test
    void aLinkThatCameAfterStagingIsNotPublishedThrough() throws IOException {
        StagedReference bucket = staged("bucket", "k");
        StagedReference part = staged("b", "part/k");
        StagedReference target = staged("b", "secret");
        link(root.resolve("bucket"), outside);
        Files.createDirectory(root.resolve("b"));
        link(root.resolve("b/part"), outside);
        link(root.resolve("b/secret"), outside.resolve("secret"));

        for (StagedReference reference : List.of(bucket, part, target)) {
            assertThrows(InvalidKeyException.class, () -> store.publish(reference), reference.key());
        }
        assertEquals("secret", Files.readString(outside.resolve("secret")));
        assertFalse(Files.exists(outside.resolve("k")));
    }

    @Test
    void whatLiesBehindALinkDoesNotCountAsPublished() throws IOException {
        StagedReference reference = staged("b", "part/k");
        store.discard(place("run", "b"));
        Files.createDirectory(root.resolve("b"));
        Files.writeString(outside.resolve("k"), "text");
        link(root.resolve("b/part"), outside);

        assertThrows(InvalidKeyException.class, () -> store.publish(reference));
    }

    @Test
    void theStagingFoldersAreNoLinks() throws IOException {
        for (String name : List.of(".penstock", ".penstock/staging", ".penstock/staging/run")) {
            Path link = root.resolve(name);
            Files.createDirectories(link.getParent());
            link(link, outside);

            assertThrows(IOException.class, () -> store.stage(place("run", "b"), "k"), name);
            assertThrows(IOException.class, () -> store.discard(place("run", "b")), name);
            assertThrows(
                    IOException.class, () -> store.publish(new StagedReference("run", "b", "k", "run/0", 1)), name);
            Files.delete(link);
        }
        assertEquals("secret", Files.readString(outside.resolve("secret")));
    }

    @Test
    void aStagedFileThatWasReplacedByALinkIsNotPublished() throws IOException {
        StagedReference reference = staged("b", "k");
        Path file = root.resolve(".penstock/staging/run/0");
        Files.delete(file);
        Files.writeString(outside.resolve("four"), "four");
        link(file, outside.resolve("four"));

        assertThrows(IOException.class, () -> store.publish(reference));
        store.discard(place("run", "b"));
        assertEquals("four", Files.readString(outside.resolve("four")));
    }

    @Test
    void aFileThatBecomesALinkAfterListingIsNotFollowed() throws IOException {
        Path file = file("b/k");
        StoredObject object = store.list("b", "k").get(0);
        Files.delete(file);
        link(file, outside.resolve("secret"));

        assertThrows(IOException.class, object::open);
    }

    private StagedReference staged(String bucket, String key) throws IOException {
        try (StagedObject staged = store.stage(place("run", bucket), key)) {
            staged.write("text".getBytes(UTF_8), 0, 4);
            return staged.finish();
        }
    }

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "text");
    }

    private List<String> keys(String prefix) throws IOException {
        return store.list("b", prefix).stream().map(StoredObject::key).toList();
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException e) {
            abort("this file system has no symbolic links");
        }
    }
}
