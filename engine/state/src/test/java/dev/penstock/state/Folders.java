package dev.penstock.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Journals in folders for tests. */
final class Folders {

    static final Clock CLOCK = Clock.fixed(Given.NOON.plusSeconds(5), ZoneOffset.UTC);

    private Folders() {}

    static JournalStateStore open(Path folder) throws IOException {
        return open(folder, format(JournalFormat.VERSION, JournalFormat.DEFAULT_REWRITE_BYTES));
    }

    static JournalStateStore open(Path folder, JournalFormat format) throws IOException {
        return JournalStateStore.open(folder, CLOCK, format);
    }

    static JournalFormat format(int version, long rewriteBytes) {
        return new JournalFormat(
                version, 10, rewriteBytes, () -> UUID.randomUUID().getMostSignificantBits());
    }

    static Path journal(Path folder) {
        return folder.resolve("journal");
    }

    static byte[] bytes(Path folder) throws IOException {
        return Files.readAllBytes(journal(folder));
    }
}
