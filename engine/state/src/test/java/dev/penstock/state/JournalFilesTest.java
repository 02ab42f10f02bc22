package dev.penstock.state;

import static dev.penstock.state.Given.COUNTS;
import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.asked;
import static dev.penstock.state.Given.exclusive;
import static dev.penstock.state.Given.failed;
import static dev.penstock.state.Given.manifest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.StagedReference;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JournalFilesTest {

    @TempDir
    private Path above;

    @Test
    void whoOnlyReadsLeavesNoTrace() throws IOException {
        Path folder = above.resolve("a/b");

        try (StateStore store = Folders.open(folder)) {
            assertEquals(List.of(), store.executions("orders", 10));
            assertEquals(List.of(), store.takeOver());
            assertEquals(List.of(), store.unfinished());
            store.requestCancel("nobody");
            store.finish("nobody");
        }

        assertFalse(Files.exists(above.resolve("a")));
    }

    @Test
    void aReaderOfAStateHasNoSession() throws IOException {
        try (StateStore store = Folders.open(above)) {
            store.begin(asked("orders", "a"));
            store.end(failed(asked("orders", "a")));
        }

        try (StateStore reader = Folders.open(above)) {
            reader.takeOver();
            reader.unfinished();
            assertEquals(List.of(), names(above.resolve("sessions")));
        }
    }

    @Test
    void aSessionHasAFileForItsLife() throws IOException {
        StateStore store = Folders.open(above);
        store.begin(asked("orders", "a"));
        assertEquals(1, names(above.resolve("sessions")).size());

        store.close();

        assertEquals(List.of(), names(above.resolve("sessions")));
    }

    @Test
    void theFileOfADeadSessionIsSweptByWhoTakesOver() throws IOException {
        StateStore store = Folders.open(above);
        store.begin(asked("orders", "a"));
        store.close();
        Files.createFile(above.resolve("sessions/1b4e28ba-2fa1-11d2-883f-0016d3cca427"));

        try (StateStore other = Folders.open(above)) {
            assertEquals(1, other.takeOver().size());
            assertEquals(1, names(above.resolve("sessions")).size());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everythingIsTheOwnersAlone() throws IOException {
        Path folder = above.resolve("state");
        try (StateStore store = Folders.open(folder, Folders.format(1, 100))) {
            store.begin(asked("orders", "a"));

            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    String allowed = Files.isDirectory(file) ? "rwx------" : "rw-------";
                    assertEquals(
                            allowed,
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                            file.toString());
                }
            }
        }
    }

    @Test
    void aLongJournalOfEndedThingsIsRewritten() throws IOException {
        long rewriteBytes = 8_000;
        try (StateStore store = Folders.open(above, Folders.format(1, rewriteBytes));
                StateStore other = Folders.open(above, Folders.format(1, rewriteBytes))) {
            store.begin(exclusive("orders", "long"));
            long greatest = 0;
            for (int i = 0; i < 1_000; i++) {
                (i % 3 == 0 ? other : store).executions("orders", 1);
                store.progress("long", COUNTS);
                greatest = Math.max(greatest, Files.size(Folders.journal(above)));
            }

            assertTrue(greatest < rewriteBytes + 1_000, "the journal grew to " + greatest);
            other.requestCancel("long");
            assertTrue(store.progress("long", COUNTS));
            store.commit(manifest(exclusive("orders", "long"), NOON));
            assertEquals(List.of(), other.unfinished());
            assertEquals(1, store.unfinished().size());
        }
    }

    @Test
    void aRunOfManyObjectsIsOneStep() throws IOException {
        RunStart start = asked("orders", "a");
        List<StagedReference> objects = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            objects.add(new StagedReference("a", "sales", "daily/a/day=" + i + "/1", "staging/" + i, i));
        }
        RunManifest manifest = new RunManifest(start.place(), objects, Given.successful(start), Optional.empty());
        try (StateStore store = Folders.open(above)) {
            store.begin(start);
            store.commit(manifest);
        }

        try (StateStore store = Folders.open(above)) {
            assertEquals(List.of(manifest), store.unfinished());
            store.finish("a");
            assertEquals(List.of(), store.unfinished());
        }
        assertTrue(Files.size(Folders.journal(above)) < 100_000, "the manifest is still there");
    }

    @Test
    void aSummaryThatAKilledProcessBeganIsNoHindrance() throws IOException {
        Files.writeString(above.resolve("journal.new"), "half a summary");

        try (StateStore store = Folders.open(above)) {
            store.begin(asked("orders", "a"));
        }

        assertFalse(Files.exists(above.resolve("journal.new")));
    }

    @Test
    void anInterruptedThreadTakesItsStepAndStaysInterrupted() throws IOException {
        try (StateStore store = Folders.open(above)) {
            Thread.currentThread().interrupt();
            store.begin(asked("orders", "a"));
            store.progress("a", COUNTS);
            store.end(failed(asked("orders", "a")));

            assertTrue(Thread.interrupted());
            assertEquals(failed(asked("orders", "a")), store.execution("a").orElseThrow());
        }
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.createFile(above.resolve("file"));

        IOException e = assertThrows(IOException.class, () -> Folders.open(file));

        assertEquals("the state cannot be in " + file + ", which is a file; allowed is a folder", e.getMessage());
    }

    @Test
    void twoWaysToOneFolderAreOneState() throws IOException {
        Path folder = Files.createDirectory(above.resolve("state"));
        Path link = Files.createSymbolicLink(above.resolve("link"), folder);
        try (StateStore store = Folders.open(folder);
                StateStore other = Folders.open(link)) {
            store.begin(asked("orders", "a"));
            other.begin(asked("orders", "b"));

            assertEquals(2, store.executions("orders", 10).size());
            assertEquals(List.of(), other.takeOver());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
