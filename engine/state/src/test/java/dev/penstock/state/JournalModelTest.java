package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.FlowStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Sessions on a journal and sessions in memory answer alike, whatever is asked of them, also after crashes. */
class JournalModelTest {

    private static final int SESSIONS = 2;
    private static final int KINDS = 14;
    private static final List<String> FLOWS = List.of("orders", "returns");

    @Property(tries = 150)
    void aJournalAnswersAsTheBookDoes(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 16_383) Integer> choices,
            @ForAll @IntRange(min = 100, max = 4_000) int rewriteBytes)
            throws IOException {
        Path folder = Files.createTempDirectory("penstock-model");
        try (Pair pair = new Pair(folder, Folders.format(JournalFormat.VERSION, rewriteBytes))) {
            for (int choice : choices) {
                pair.take(choice);
            }
            pair.assertSame();
            for (int session = 0; session < SESSIONS; session++) {
                pair.crash(session, choices.get(0));
                pair.assertSame();
            }
        } finally {
            delete(folder);
        }
    }

    /** The store that is tested and the one that is right. */
    private static final class Pair implements AutoCloseable {

        private final Path folder;
        private final JournalFormat format;
        private final MemoryStateStore memory = new MemoryStateStore(Folders.CLOCK, 10);
        private final StateStore[] right = new StateStore[SESSIONS];
        private final StateStore[] tested = new StateStore[SESSIONS];

        private long tornLength;

        Pair(Path folder, JournalFormat format) throws IOException {
            this.folder = folder;
            this.format = format;
            for (int i = 0; i < SESSIONS; i++) {
                right[i] = memory.openSession();
                tested[i] = Folders.open(folder, format);
            }
        }

        void take(int choice) throws IOException {
            int session = choice % SESSIONS;
            int kind = choice / SESSIONS % KINDS;
            int rest = choice / SESSIONS / KINDS;
            if (kind == 0) {
                crash(session, rest);
                return;
            }
            assertEquals(answer(right[session], kind, rest), answer(tested[session], kind, rest), "step " + choice);
        }

        /** Ends a session in the middle of a step. */
        void crash(int session, int length) throws IOException {
            right[session].close();
            tested[session].close();
            Path journal = Folders.journal(folder);
            // A writer cuts off the end that another tore before it can tear its own.
            if (Files.exists(journal) && Files.size(journal) != tornLength) {
                byte[] half = Frame.of(1, Files.size(journal), new byte[length % 50]);
                Files.write(journal, Arrays.copyOf(half, length % 12), StandardOpenOption.APPEND);
                tornLength = Files.size(journal);
            }
            right[session] = memory.openSession();
            tested[session] = Folders.open(folder, format);
        }

        void assertSame() throws IOException {
            for (int session = 0; session < SESSIONS; session++) {
                for (int kind = 9; kind < KINDS; kind++) {
                    for (int rest = 0; rest < FLOWS.size(); rest++) {
                        assertEquals(answer(right[session], kind, rest), answer(tested[session], kind, rest));
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (StateStore store : tested) {
                store.close();
            }
        }
    }

    private static Object answer(StateStore store, int kind, int rest) throws IOException {
        String flow = FLOWS.get(rest % 2);
        String executionId = flow + rest / 2 % 6;
        RunStart start = new RunStart(
                flow,
                Given.place(executionId),
                NOON.plusSeconds(rest / 2 % 3),
                rest / 2 % 3 == 0 ? Optional.of(NOON.plusSeconds(rest / 2 % 6)) : Optional.empty(),
                Optional.empty(),
                rest / 2 % 2 == 0);
        try {
            switch (kind) {
                case 1, 2 -> store.begin(start);
                case 3 -> {
                    return store.progress(executionId, Given.COUNTS);
                }
                case 4 -> store.commit(Given.manifest(start, NOON.plusSeconds(rest % 5)));
                case 5 -> store.finish(executionId);
                case 6 -> store.end(rest % 3 == 0 ? Given.canceled(start) : Given.failed(start));
                case 7 -> store.requestCancel(executionId);
                case 8 -> store.save(new FlowRecord(flow, FlowStatus.ACTIVE, Optional.empty(), Optional.empty(), rest));
                case 9 -> {
                    return store.takeOver();
                }
                case 10 -> {
                    return store.unfinished();
                }
                case 11 -> {
                    return store.executions(flow, 20);
                }
                case 12 -> {
                    return store.watermark(flow);
                }
                case 13 -> {
                    return store.flows();
                }
                default -> throw new IllegalArgumentException("kind " + kind);
            }
            return "done";
        } catch (IOException | IllegalStateException e) {
            return e.toString();
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
