package dev.penstock.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.ObjectStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryObjectStoreTest extends ObjectStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final MemoryObjectStore store = new MemoryObjectStore();

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void whatIsPutIsListedAndRead() throws IOException {
        byte[] bytes = "hello".getBytes(UTF_8);
        store.put("b", "k", bytes);
        bytes[0] = 'j';

        assertEquals("hello", text("b", "k"));
        assertArrayEquals("hello".getBytes(UTF_8), store.get("b", "k").orElseThrow());
        assertEquals(List.of("k"), store.keys("b"));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertTrue(store.get("b", "k").isEmpty());
        assertEquals(List.of(), store.keys("b"));
    }

    @Test
    void placeholdersOfFoldersAreNotListed() throws IOException {
        store.put("b", "folder/", new byte[0]);
        store.put("b", "full/", new byte[] {1});
        store.put("b", "none", new byte[0]);

        assertEquals(List.of("full/", "none"), keys("b", ""));
    }

    @Test
    void aKeyIsAnyString() throws IOException {
        List<String> keys = List.of("../x", "/abs", "a//b", "C:\\x", "line\nbreak");
        for (String key : keys) {
            put("b", key, key);
        }

        for (String key : keys) {
            assertEquals(key, text("b", key));
        }
        assertEquals("b/line\\u000abreak", store.list("b", "line").get(0).name());
    }

    @Test
    void supplementaryCharactersComeLast() throws IOException {
        store.put("b", "\uD83D\uDE00", new byte[0]);
        store.put("b", "\uFF5E", new byte[0]);

        assertEquals(List.of("\uFF5E", "\uD83D\uDE00"), keys("b", ""));
    }

    @Test
    void theClockSaysWhenAnObjectWasPut() throws IOException {
        MemoryObjectStore atNoon = new MemoryObjectStore(Clock.fixed(NOON, ZoneOffset.UTC));
        atNoon.put("b", "k", new byte[0]);

        assertEquals(NOON, atNoon.list("b", "k").get(0).lastModified());
    }

    @Test
    void emptyNamesCannotBePut() {
        assertThrows(IllegalArgumentException.class, () -> store.put("", "k", new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> store.put("b", "", new byte[0]));
    }
}
