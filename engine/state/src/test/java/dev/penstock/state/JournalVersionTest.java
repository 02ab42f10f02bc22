package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.asked;
import static dev.penstock.state.Given.canceled;
import static dev.penstock.state.Given.exclusive;
import static dev.penstock.state.Given.failed;
import static dev.penstock.state.Given.manifest;
import static dev.penstock.state.Given.scheduled;
import static dev.penstock.state.Given.successful;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.FlowStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code journal-1} is the file that {@link #steps} wrote with version 1; it is never written again. */
class JournalVersionTest {

    private static final FlowRecord FLOW = new FlowRecord(
            "orders", FlowStatus.SUSPENDED, Optional.of("too many failures"), Optional.of(NOON.plusNanos(1)), 3);

    @TempDir
    private Path folder;

    static void steps(StateStore store) throws IOException {
        RunStart published = scheduled("orders", "published", NOON);
        store.save(FLOW);
        store.begin(published);
        store.progress("published", Given.COUNTS);
        store.commit(manifest(published, NOON));
        store.finish("published");
        store.begin(asked("orders", "failed"));
        store.end(failed(asked("orders", "failed")));
        store.begin(asked("orders", "canceled"));
        store.requestCancel("canceled");
        store.end(canceled(asked("orders", "canceled")));
        store.begin(asked("orders", "committed"));
        store.commit(manifest(asked("orders", "committed"), NOON.plusNanos(123_456_789)));
        store.begin(exclusive("orders", "running"));
        store.progress("running", Given.COUNTS);
    }

    private static void assertKnown(StateStore store) throws IOException {
        assertEquals(List.of(FLOW), store.flows());
        assertEquals(Optional.of(successful(scheduled("orders", "published", NOON))), store.execution("published"));
        assertEquals(Optional.of(failed(asked("orders", "failed"))), store.execution("failed"));
        assertEquals(Optional.of(canceled(asked("orders", "canceled"))), store.execution("canceled"));
        assertEquals(List.of(manifest(asked("orders", "committed"), NOON.plusNanos(123_456_789))), store.unfinished());
        assertEquals(Optional.of(new Watermark(NOON.plusNanos(123_456_789), "committed")), store.watermark("orders"));
        assertEquals(Given.COUNTS, store.execution("running").orElseThrow().counts());
        assertEquals(5, store.executions("orders", 10).size());
    }

    @Test
    void aJournalOfVersion1IsRead() throws IOException {
        putGolden();

        try (StateStore store = Folders.open(folder)) {
            assertKnown(store);
            assertEquals(List.of(exclusive("orders", "running")), store.takeOver());
        }
        try (StateStore store = Folders.open(folder)) {
            assertKnown(store);
        }
    }

    @Test
    void aJournalOfAnOlderVersionIsRewrittenByTheFirstStep() throws IOException {
        byte[] golden = putGolden();
        JournalFormat next = Folders.format(JournalFormat.VERSION + 1, 1 << 20);

        try (StateStore store = Folders.open(folder, next)) {
            assertKnown(store);
            assertArrayEquals(golden, Folders.bytes(folder), "a reader changes nothing");
            store.takeOver();
        }

        try (StateStore store = Folders.open(folder, next)) {
            assertKnown(store);
        }
        assertThrows(NewerStateException.class, () -> Folders.open(folder));
    }

    @Test
    void aJournalOfANewerVersionIsRefusedAndLeftAlone() throws IOException {
        JournalFormat next = Folders.format(JournalFormat.VERSION + 1, 1 << 20);
        try (StateStore store = Folders.open(folder, next)) {
            store.save(FLOW);
        }
        byte[] before = Folders.bytes(folder);

        NewerStateException e = assertThrows(NewerStateException.class, () -> Folders.open(folder));

        assertEquals(
                "the state in " + Folders.journal(folder)
                        + " has the format version 2; the greatest that this version of Penstock knows is 1",
                e.getMessage());
        assertArrayEquals(before, Folders.bytes(folder));
    }

    private byte[] putGolden() throws IOException {
        try (InputStream golden = JournalVersionTest.class.getResourceAsStream("journal-1")) {
            byte[] bytes = golden.readAllBytes();
            Files.write(Folders.journal(folder), bytes);
            return bytes;
        }
    }
}
