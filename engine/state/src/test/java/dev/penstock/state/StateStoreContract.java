package dev.penstock.state;

import static dev.penstock.state.Given.COUNTS;
import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.asked;
import static dev.penstock.state.Given.canceled;
import static dev.penstock.state.Given.exclusive;
import static dev.penstock.state.Given.failed;
import static dev.penstock.state.Given.manifest;
import static dev.penstock.state.Given.scheduled;
import static dev.penstock.state.Given.successful;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RunPlace;
import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunLostException;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.connector.state.RunRefusedException.Reason;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FlowStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every state store promises. */
abstract class StateStoreContract {

    private final List<StateStore> opened = new ArrayList<>();

    /** Opens one more session on the one state of this test. */
    abstract StateStore openSession(int history) throws Exception;

    final StateStore open() throws Exception {
        return open(StateBook.DEFAULT_HISTORY);
    }

    private StateStore open(int history) throws Exception {
        StateStore store = openSession(history);
        opened.add(store);
        return store;
    }

    @AfterEach
    void closeAll() throws IOException {
        for (StateStore store : opened) {
            store.close();
        }
    }

    @Test
    void anEmptyStoreKnowsNothing() throws Exception {
        StateStore store = open();

        assertEquals(List.of(), store.unfinished());
        assertEquals(List.of(), store.takeOver());
        assertEquals(Optional.empty(), store.watermark("orders"));
        assertEquals(Optional.empty(), store.execution("a"));
        assertEquals(List.of(), store.executions("orders", 10));
        assertEquals(Optional.empty(), store.flow("orders"));
        assertEquals(List.of(), store.flows());
    }

    @Test
    void aRunIsInProgressUntilItIsFinished() throws Exception {
        StateStore store = open();
        RunStart start = scheduled("orders", "a", NOON);

        store.begin(start);
        assertEquals(Optional.of(RunRecord.inProgress(start)), store.execution("a"));
        store.commit(manifest(start));
        assertEquals(
                ExecutionStatus.IN_PROGRESS, store.execution("a").orElseThrow().status());
        store.finish("a");

        assertEquals(Optional.of(successful(start)), store.execution("a"));
        assertEquals(List.of(successful(start)), store.executions("orders", 10));
    }

    @Test
    void aCommittedRunIsUnfinishedUntilItIsFinished() throws Exception {
        StateStore store = open();
        List<RunManifest> manifests = new ArrayList<>();
        for (String id : List.of("c", "a", "b")) {
            store.begin(asked("orders", id));
            manifests.add(manifest(asked("orders", id), NOON));
        }

        for (RunManifest manifest : manifests) {
            store.commit(manifest);
        }
        assertEquals(manifests, store.unfinished());
        store.finish("a");
        store.finish("a");

        assertEquals(List.of(manifests.get(0), manifests.get(2)), store.unfinished());
    }

    @Test
    void anEndedRunKeepsItsRecord() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));
        store.begin(asked("orders", "b"));

        store.end(failed(asked("orders", "a")));
        store.end(canceled(asked("orders", "b")));

        assertEquals(Optional.of(failed(asked("orders", "a"))), store.execution("a"));
        assertEquals(Optional.of(canceled(asked("orders", "b"))), store.execution("b"));
        assertEquals(List.of(), store.unfinished());
    }

    @Test
    void progressShowsInTheRecord() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));

        assertFalse(store.progress("a", COUNTS));

        RunRecord record = store.execution("a").orElseThrow();
        assertEquals(COUNTS, record.counts());
        assertEquals(ExecutionStatus.IN_PROGRESS, record.status());
        assertEquals(COUNTS, open().execution("a").orElseThrow().counts());
    }

    @Test
    void aCancelFromAnotherSessionReachesTheNextProgress() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));
        store.begin(asked("orders", "b"));

        StateStore other = open();
        other.requestCancel("a");
        other.requestCancel("a");

        assertTrue(store.progress("a", COUNTS));
        assertTrue(store.progress("a", COUNTS));
        assertFalse(store.progress("b", COUNTS));
        assertEquals(
                ExecutionStatus.CANCEL_STARTED,
                store.execution("a").orElseThrow().status());
    }

    @Test
    void aCancelThatComesTooLateChangesNothing() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));
        store.begin(asked("orders", "b"));
        store.commit(manifest(asked("orders", "a")));
        store.end(failed(asked("orders", "b")));

        store.requestCancel("a");
        store.requestCancel("b");
        store.requestCancel("nobody");

        assertEquals(
                ExecutionStatus.IN_PROGRESS, store.execution("a").orElseThrow().status());
        assertEquals(ExecutionStatus.ERROR, store.execution("b").orElseThrow().status());
    }

    @Test
    void aRunOfWhichTheEndIsWantedMayStillCommit() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));
        store.requestCancel("a");

        store.commit(manifest(asked("orders", "a")));
        store.finish("a");

        assertEquals(successful(asked("orders", "a")), store.execution("a").orElseThrow());
    }

    @Test
    void stepsAfterTheEndAreRefused() throws Exception {
        StateStore store = open();
        RunStart committed = asked("orders", "a");
        RunStart ended = asked("orders", "b");
        RunStart running = asked("orders", "c");
        for (RunStart start : List.of(committed, ended, running)) {
            store.begin(start);
        }
        store.commit(manifest(committed));
        store.end(failed(ended));

        assertThrows(RunLostException.class, () -> store.commit(manifest(committed)));
        assertThrows(RunLostException.class, () -> store.end(failed(committed)));
        assertThrows(RunLostException.class, () -> store.progress("a", COUNTS));
        assertThrows(RunLostException.class, () -> store.commit(manifest(ended)));
        assertThrows(RunLostException.class, () -> store.end(failed(ended)));
        assertThrows(RunLostException.class, () -> store.progress("b", COUNTS));
        assertThrows(RunLostException.class, () -> store.finish("b"));
        assertThrows(RunLostException.class, () -> store.finish("c"));
        assertThrows(RunLostException.class, () -> store.progress("nobody", COUNTS));
        assertEquals(List.of(manifest(committed)), store.unfinished());
        assertEquals(Optional.of(failed(ended)), store.execution("b"));
    }

    @Test
    void aRunBeginsOnce() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));

        assertThrows(IllegalStateException.class, () -> store.begin(asked("orders", "a")));
    }

    @Test
    void aLastRecordIsThatOfTheRunThatBegan() throws Exception {
        StateStore store = open();
        store.begin(scheduled("orders", "a", NOON));

        assertThrows(IllegalArgumentException.class, () -> store.end(successful(scheduled("orders", "a", NOON))));
        assertThrows(IllegalArgumentException.class, () -> store.end(failed(scheduled("returns", "a", NOON))));
        assertThrows(IllegalArgumentException.class, () -> store.end(failed(asked("orders", "a"))));
        assertThrows(IllegalArgumentException.class, () -> store.commit(manifest(asked("orders", "a"))));
        RunManifest unsuccessful =
                new RunManifest(Given.place("a"), List.of(), failed(scheduled("orders", "a", NOON)), Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> store.commit(unsuccessful));
    }

    @Test
    void anExclusiveRunWaitsUntilTheOtherIsPublished() throws Exception {
        StateStore store = open();
        StateStore other = open();
        store.begin(exclusive("orders", "a"));

        assertBusy(other, exclusive("orders", "b"), "a");
        store.commit(manifest(exclusive("orders", "a")));
        assertBusy(other, exclusive("orders", "b"), "a");
        assertBusy(store, exclusive("orders", "b"), "a");
        store.finish("a");

        other.begin(exclusive("orders", "b"));
        assertBusy(store, exclusive("orders", "a2"), "b");
        other.end(failed(exclusive("orders", "b")));
        store.begin(exclusive("orders", "a2"));
    }

    private static void assertBusy(StateStore store, RunStart start, String other) {
        RunRefusedException e = assertThrows(RunRefusedException.class, () -> store.begin(start));
        assertEquals(Reason.FLOW_IS_BUSY, e.reason());
        assertEquals(other, e.otherExecutionId());
    }

    @Test
    void runsThatNeedNotBeAloneAreNotInEachOthersWay() throws Exception {
        StateStore store = open();

        store.begin(asked("orders", "a"));
        store.begin(exclusive("orders", "b"));
        store.begin(asked("orders", "c"));
        store.begin(exclusive("returns", "d"));

        assertEquals(3, store.executions("orders", 10).size());
    }

    @Test
    void aTickHasOneRunUnlessItFails() throws Exception {
        StateStore store = open();
        StateStore other = open();
        store.begin(scheduled("orders", "a", NOON));
        assertTaken(other, "a");

        store.end(failed(scheduled("orders", "a", NOON)));
        other.begin(scheduled("orders", "b", NOON));
        assertTaken(store, "b");
        other.commit(manifest(scheduled("orders", "b", NOON)));
        assertTaken(store, "b");
        other.finish("b");
        assertTaken(store, "b");

        store.begin(scheduled("orders", "next", NOON.plusNanos(1)));
        store.begin(scheduled("returns", "other", NOON));
    }

    private static void assertTaken(StateStore store, String other) {
        RunRefusedException e =
                assertThrows(RunRefusedException.class, () -> store.begin(scheduled("orders", "x", NOON)));
        assertEquals(Reason.TICK_IS_TAKEN, e.reason());
        assertEquals(other, e.otherExecutionId());
    }

    @Test
    void aTickWhoseWindowBeginsBeforeTheWatermarkMayNotBegin() throws Exception {
        StateStore store = open();
        store.begin(scheduled("orders", "first", NOON));
        store.commit(manifest(scheduled("orders", "first", NOON), NOON));
        store.finish("first");

        RunRefusedException e =
                assertThrows(RunRefusedException.class, () -> store.begin(pull("late", NOON.minusNanos(1))));

        assertEquals(Reason.WINDOW_IS_READ, e.reason());
        assertEquals("first", e.otherExecutionId());
        assertEquals(Optional.empty(), store.execution("late"));
        store.begin(pull("next", NOON));
    }

    private static RunStart pull(String executionId, Instant from) {
        return new RunStart(
                "orders",
                Given.place(executionId),
                NOON,
                Optional.of(NOON.plusSeconds(300)),
                Optional.of(new TimeWindow(from, NOON.plusSeconds(300))),
                true);
    }

    @Test
    void theWatermarkMovesWithTheCommit() throws Exception {
        StateStore store = open();
        Instant until = Instant.parse("2026-03-01T12:00:00.123456789Z");
        store.begin(asked("orders", "a"));
        store.commit(manifest(asked("orders", "a"), until));

        assertEquals(Optional.of(new Watermark(until, "a")), store.watermark("orders"));
        assertEquals(Optional.of(new Watermark(until, "a")), open().watermark("orders"));
        assertEquals(Optional.empty(), store.watermark("returns"));
    }

    @Test
    void theWatermarkNeverGoesBack() throws Exception {
        StateStore store = open();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            store.begin(asked("orders", id));
        }

        store.commit(manifest(asked("orders", "a"), NOON));
        store.commit(manifest(asked("orders", "b"), NOON.minusNanos(1)));
        store.commit(manifest(asked("orders", "c")));
        store.end(failed(asked("orders", "d")));
        assertEquals(Optional.of(new Watermark(NOON, "a")), store.watermark("orders"));

        store.commit(manifest(asked("orders", "e"), NOON.plusNanos(1)));
        assertEquals(Optional.of(new Watermark(NOON.plusNanos(1), "e")), store.watermark("orders"));
    }

    @Test
    void aRefusedCommitMovesNoWatermark() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));
        store.end(failed(asked("orders", "a")));

        assertThrows(RunLostException.class, () -> store.commit(manifest(asked("orders", "a"), NOON)));

        assertEquals(Optional.empty(), store.watermark("orders"));
    }

    @Test
    void theRunsOfASessionThatEndedAreTakenOver() throws Exception {
        StateStore store = open();
        StateStore other = open();
        RunStart a = exclusive("orders", "a");
        RunStart b = scheduled("returns", "b", NOON);
        store.begin(a);
        store.begin(b);
        assertEquals(List.of(), other.takeOver());

        store.close();
        assertEquals(List.of(a, b), other.takeOver());
        assertEquals(List.of(a, b), other.takeOver());
        assertBusy(other, exclusive("orders", "c"), "a");
        other.end(failed(a));
        assertEquals(List.of(b), other.takeOver());
        other.end(canceled(b));

        assertEquals(List.of(), other.takeOver());
        assertEquals(Optional.of(failed(a)), other.execution("a"));
        other.begin(exclusive("orders", "c"));
    }

    @Test
    void aRunThatWasTakenOverCanOnlyEnd() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));
        store.close();
        StateStore other = open();
        other.takeOver();

        assertThrows(RunLostException.class, () -> other.progress("a", COUNTS));
        assertThrows(RunLostException.class, () -> other.commit(manifest(asked("orders", "a"), NOON)));

        assertEquals(List.of(), other.unfinished());
        other.end(failed(asked("orders", "a")));
    }

    @Test
    void theRunsOfATakerThatEndedAreTakenOverAgain() throws Exception {
        StateStore first = open();
        first.begin(asked("orders", "a"));
        first.close();
        StateStore second = open();
        second.takeOver();
        StateStore third = open();
        assertEquals(List.of(), third.takeOver());

        second.close();

        assertEquals(List.of(asked("orders", "a")), third.takeOver());
    }

    @Test
    void otherSessionsLeaveALivingRunAlone() throws Exception {
        StateStore store = open();
        StateStore other = open();
        store.begin(asked("orders", "a"));
        store.begin(asked("orders", "b"));
        store.commit(manifest(asked("orders", "b")));

        assertThrows(RunLostException.class, () -> other.progress("a", COUNTS));
        assertThrows(RunLostException.class, () -> other.commit(manifest(asked("orders", "a"))));
        assertThrows(RunLostException.class, () -> other.end(failed(asked("orders", "a"))));
        assertEquals(List.of(), other.unfinished());

        store.commit(manifest(asked("orders", "a")));
        store.close();
        assertEquals(List.of(manifest(asked("orders", "b")), manifest(asked("orders", "a"))), other.unfinished());
        other.finish("b");
        other.finish("a");
        assertEquals(List.of(), other.unfinished());
    }

    @Test
    void theNewestRunsComeFirst() throws Exception {
        StateStore store = open();
        for (int i : List.of(2, 0, 3, 1)) {
            store.begin(scheduled("orders", "run-" + i, NOON.plusSeconds(i)));
        }
        store.end(failed(scheduled("orders", "run-3", NOON.plusSeconds(3))));
        store.commit(manifest(scheduled("orders", "run-2", NOON.plusSeconds(2))));

        assertEquals(
                List.of("run-3", "run-2", "run-1"),
                store.executions("orders", 3).stream()
                        .map(RunRecord::executionId)
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> store.executions("orders", 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theOldestEndedRunsAreForgotten(int history) throws Exception {
        StateStore store = open(history);
        store.begin(asked("orders", "running"));
        store.begin(asked("orders", "committed"));
        store.commit(manifest(asked("orders", "committed"), NOON));
        for (int i = 0; i < 10; i++) {
            RunStart start = new RunStart(
                    "orders", Given.place("run-" + i), NOON.plusSeconds(i), Optional.empty(), Optional.empty(), false);
            store.begin(start);
            store.end(failed(start));
        }

        assertEquals(2 + history, store.executions("orders", 100).size());
        assertTrue(store.execution("run-9").isPresent());
        assertEquals(Optional.empty(), store.execution("run-" + (9 - history)));
        assertTrue(store.execution("running").isPresent());
        assertEquals(1, store.unfinished().size());
        assertEquals(Optional.of(new Watermark(NOON, "committed")), store.watermark("orders"));
        store.finish("run-0");
    }

    @Test
    void theLastTickIsNeverForgotten() throws Exception {
        StateStore store = open(1);
        store.begin(scheduled("orders", "tick", NOON));
        store.commit(manifest(scheduled("orders", "tick", NOON)));
        store.finish("tick");
        for (int i = 0; i < 5; i++) {
            store.begin(asked("orders", "run-" + i));
            store.end(failed(asked("orders", "run-" + i)));
        }

        assertTaken(store, "tick");
        assertTrue(store.execution("tick").isPresent());
        assertTrue(store.execution("run-4").isPresent());
        assertEquals(2, store.executions("orders", 100).size());
        store.begin(scheduled("orders", "later", NOON.plusSeconds(1)));
        store.commit(manifest(scheduled("orders", "later", NOON.plusSeconds(1))));
        store.finish("later");
        assertEquals(1, store.executions("orders", 100).size());
    }

    @Test
    void everyFlowOfWhichAnythingIsKnownIsNamed() throws Exception {
        StateStore store = open();
        store.begin(asked("c-runs", "run-1"));
        store.begin(asked("a-ran", "run-2"));
        store.end(failed(asked("a-ran", "run-2")));
        store.save(new FlowRecord("b-is-recorded", FlowStatus.ACTIVE, Optional.empty(), Optional.empty(), 0));

        assertEquals(List.of("a-ran", "b-is-recorded", "c-runs"), store.flowNames());
    }

    @Test
    void flowsAreKeptInTheOrderOfTheirNames() throws Exception {
        StateStore store = open();
        FlowRecord plain = new FlowRecord("orders", FlowStatus.DRAFT, Optional.empty(), Optional.empty(), 0);
        FlowRecord other = new FlowRecord(
                "orders", FlowStatus.SUSPENDED, Optional.of("ı İ \"why\""), Optional.of(NOON.plusNanos(7)), 3);
        FlowRecord high = new FlowRecord("\uD83D\uDE00", FlowStatus.ACTIVE, Optional.empty(), Optional.empty(), 0);
        FlowRecord low = new FlowRecord("\uFF21", FlowStatus.ACTIVE, Optional.empty(), Optional.empty(), 0);

        store.save(high);
        store.save(plain);
        store.save(low);
        store.save(other);

        assertEquals(List.of(other, low, high), store.flows());
        assertEquals(Optional.of(other), open().flow("orders"));
        assertEquals(Optional.empty(), store.flow("Orders"));
    }

    @Test
    void everyValueComesBackAsItWas() throws Exception {
        RunPlace place = new RunPlace("a", "sales", "p=\"\\/\u0001\u2028\uD83D\uDE00/a");
        RunStart start = new RunStart(
                "orders",
                place,
                Instant.MAX.minusSeconds(10),
                Optional.of(Instant.MIN),
                scheduled("x", "x", NOON).window(),
                true);
        StateStore store = open();
        store.begin(start);
        store.commit(manifest(start, NOON));
        store.close();

        StateStore later = open();
        assertEquals(List.of(manifest(start, NOON)), later.unfinished());
        later.finish("a");
        assertEquals(Optional.of(successful(start)), later.execution("a"));
    }

    @Test
    void aClosedStoreTakesNoMoreSteps() throws Exception {
        StateStore store = open();
        store.begin(asked("orders", "a"));
        store.close();

        assertThrows(IllegalStateException.class, () -> store.begin(asked("orders", "b")));
        assertThrows(IllegalStateException.class, () -> store.commit(manifest(asked("orders", "a"))));
        assertThrows(IllegalStateException.class, store::unfinished);
        assertThrows(IllegalStateException.class, store::takeOver);
        assertThrows(IllegalStateException.class, () -> store.watermark("orders"));
        assertDoesNotThrow(store::close);
    }

    @Test
    void oneOfManyExclusiveRunsBegins() throws Exception {
        List<StateStore> stores = List.of(open(), open(), open(), open());
        for (int round = 0; round < 10; round++) {
            List<Callable<Optional<RunStart>>> attempts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                RunStart start = exclusive("orders", "run-" + round + "-" + i);
                StateStore store = stores.get(i % stores.size());
                attempts.add(() -> began(store, start) ? Optional.of(start) : Optional.empty());
            }
            List<RunStart> winners = new ArrayList<>();
            for (Optional<RunStart> winner : together(attempts)) {
                winner.ifPresent(winners::add);
            }

            assertEquals(1, winners.size());
            StateStore owner =
                    stores.get(Integer.parseInt(winners.get(0).executionId().replaceAll(".*-", "")) % 4);
            owner.end(failed(winners.get(0)));
        }
    }

    @Test
    void manyRunsBeginAtOnce() throws Exception {
        List<StateStore> stores = List.of(open(), open());
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            RunStart start = asked("orders", "run-" + i);
            StateStore store = stores.get(i % 2);
            attempts.add(() -> began(store, start));
        }

        assertFalse(together(attempts).contains(false));
        assertEquals(1_000, stores.get(0).executions("orders", 2_000).size());
    }

    private static boolean began(StateStore store, RunStart start) throws IOException {
        try {
            store.begin(start);
            return true;
        } catch (RunRefusedException e) {
            return false;
        }
    }

    private static <R> List<R> together(List<Callable<R>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
