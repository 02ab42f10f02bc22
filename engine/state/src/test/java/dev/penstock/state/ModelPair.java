package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.FlowStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Two sessions on a store that is tested, and two on the memory that is right. */
final class ModelPair implements AutoCloseable {

    /** The choices that {@link #take} understands are below this. */
    static final int CHOICES = 16_384;

    private static final int SESSIONS = 2;
    private static final int KINDS = 14;
    private static final int FIRST_QUESTION = 9;
    private static final List<String> FLOWS = List.of("orders", "returns");

    private final Sessions sessions;
    private final MemoryStateStore memory = new MemoryStateStore(Folders.CLOCK, 10);
    private final StateStore[] right = new StateStore[SESSIONS];
    private final StateStore[] tested = new StateStore[SESSIONS];

    ModelPair(Sessions sessions) throws IOException {
        this.sessions = sessions;
        for (int i = 0; i < SESSIONS; i++) {
            right[i] = memory.openSession();
            tested[i] = sessions.open();
        }
    }

    /** Opens and ends sessions on what is tested. */
    interface Sessions {

        StateStore open() throws IOException;

        /** Ends a session as a kill would. */
        void crash(StateStore store, int choice) throws IOException;
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

    /** Ends each session in turn, and asks all questions between. */
    void assertSameAlsoAfterCrashes(int choice) throws IOException {
        assertSame();
        for (int session = 0; session < SESSIONS; session++) {
            crash(session, choice);
            assertSame();
        }
    }

    private void crash(int session, int choice) throws IOException {
        right[session].close();
        sessions.crash(tested[session], choice);
        right[session] = memory.openSession();
        tested[session] = sessions.open();
    }

    private void assertSame() throws IOException {
        for (int session = 0; session < SESSIONS; session++) {
            for (int kind = FIRST_QUESTION; kind < KINDS; kind++) {
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

    /** Returns what a store answers to one step or question, refusals included. */
    static Object answer(StateStore store, int kind, int rest) throws IOException {
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
            return switch (kind) {
                case 1, 2 -> done(() -> store.begin(start));
                case 3 -> store.progress(executionId, Given.COUNTS);
                case 4 -> done(() -> store.commit(Given.manifest(start, NOON.plusSeconds(rest % 5))));
                case 5 -> done(() -> store.finish(executionId));
                case 6 -> done(() -> store.end(rest % 3 == 0 ? Given.canceled(start) : Given.failed(start)));
                case 7 -> done(() -> store.requestCancel(executionId));
                case 8 ->
                    done(() -> store.save(
                            new FlowRecord(flow, FlowStatus.ACTIVE, Optional.empty(), Optional.empty(), rest)));
                case 9 -> store.takeOver();
                case 10 -> store.unfinished();
                case 11 -> store.executions(flow, 20);
                case 12 -> store.watermark(flow);
                case 13 -> store.flows();
                default -> throw new IllegalArgumentException("kind " + kind);
            };
        } catch (IOException | IllegalStateException e) {
            return e.toString();
        }
    }

    /** A step that returns nothing. */
    private interface Silent {

        void take() throws IOException;
    }

    private static String done(Silent step) throws IOException {
        step.take();
        return "done";
    }
}
