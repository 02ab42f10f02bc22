package dev.penstock.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.RunManifest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStateStoreTest {

    private final MemoryStateStore store = new MemoryStateStore();

    @Test
    void unfinishedRunsComeInTheOrderOfTheirCommits() {
        store.commit(manifest("c"));
        store.commit(manifest("a"));
        store.commit(manifest("b"));

        assertEquals(List.of(manifest("c"), manifest("a"), manifest("b")), store.unfinished());
    }

    @Test
    void aFinishedRunIsForgottenAndMayBeFinishedAgain() {
        store.commit(manifest("a"));
        store.commit(manifest("b"));

        store.finish("a");
        store.finish("a");
        store.finish("never committed");

        assertEquals(List.of(manifest("b")), store.unfinished());
    }

    @Test
    void aRunIsCommittedOnce() {
        store.commit(manifest("a"));

        assertThrows(IllegalStateException.class, () -> store.commit(manifest("a")));
    }

    private static RunManifest manifest(String executionId) {
        return new RunManifest(executionId, "flow", Instant.EPOCH, List.of(), 0);
    }
}
