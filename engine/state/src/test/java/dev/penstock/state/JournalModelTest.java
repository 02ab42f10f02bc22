package dev.penstock.state;

import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Sessions on a journal and sessions in memory answer alike, whatever is asked of them, also after crashes. */
class JournalModelTest {

    @Property(tries = 150)
    void aJournalAnswersAsTheBookDoes(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = ModelPair.CHOICES - 1) Integer> choices,
            @ForAll @IntRange(min = 100, max = 4_000) int rewriteBytes)
            throws IOException {
        Path folder = Files.createTempDirectory("penstock-model");
        JournalFormat format = Folders.format(JournalFormat.VERSION, rewriteBytes);
        try (ModelPair pair = new ModelPair(new TornSessions(folder, format))) {
            for (int choice : choices) {
                pair.take(choice);
            }
            pair.assertSameAlsoAfterCrashes(choices.get(0));
        } finally {
            delete(folder);
        }
    }

    /** Sessions that end in the middle of a step. */
    private static final class TornSessions implements ModelPair.Sessions {

        private final Path folder;
        private final JournalFormat format;
        private long tornLength;

        TornSessions(Path folder, JournalFormat format) {
            this.folder = folder;
            this.format = format;
        }

        @Override
        public StateStore open() throws IOException {
            return Folders.open(folder, format);
        }

        @Override
        public void crash(StateStore store, int choice) throws IOException {
            store.close();
            Path journal = Folders.journal(folder);
            // A writer cuts off the end that another tore before it can tear its own.
            if (Files.exists(journal) && Files.size(journal) != tornLength) {
                byte[] whole = Frame.of(1, Files.size(journal), new byte[choice % 50]);
                Files.write(journal, Arrays.copyOf(whole, choice % 12), StandardOpenOption.APPEND);
                tornLength = Files.size(journal);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        }
        all.sort(Comparator.reverseOrder());
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
