package dev.penstock.state;

import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class JournalStateStoreTest extends StateStoreContract {

    @TempDir
    private Path folder;

    @Override
    StateStore openSession(int history) throws IOException {
        return JournalStateStore.open(folder.resolve("state"), Clock.systemUTC(), history);
    }
}
