package dev.penstock.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.state.StateStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryStateStoreTest extends StateStoreContract {

    private Optional<MemoryStateStore> first = Optional.empty();

    @Override
    StateStore openSession(int history) {
        MemoryStateStore store = first.map(MemoryStateStore::openSession)
                .orElseGet(() -> new MemoryStateStore(Clock.systemUTC(), history));
        first = Optional.of(store);
        return store;
    }

    @Test
    void theClockTellsWhenARunMadeProgress() throws Exception {
        Clock clock = Clock.fixed(Given.NOON.plusSeconds(9), ZoneOffset.UTC);
        try (MemoryStateStore store = new MemoryStateStore(clock)) {
            store.begin(Given.asked("orders", "a"));
            store.progress("a", Given.COUNTS);

            assertEquals(
                    Given.NOON.plusSeconds(9),
                    store.execution("a").orElseThrow().lastUpdatedAt());
        }
    }

    @Test
    void aHistoryOfNothingIsRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new MemoryStateStore(Clock.systemUTC(), 0));
        assertEquals("history is 0; the least is 1", e.getMessage());
    }
}
