package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.RunPlace;
import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.DataPullMode;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowStatus;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Trigger;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlowSchedulerTest {

    private final House house = new House();

    FlowSchedulerTest() throws IOException {}

    @Test
    void anActiveFlowRunsAtItsTimes() throws IOException {
        house.scheduler().activate(Flows.complete("orders", "rate(5minutes)"));
        house.scheduler().activate(Flows.complete("parts", "cron(2/10 * * * ? *)"));

        house.clock.advance(Duration.ofMinutes(15));

        assertEquals(List.of("12:00:00", "12:05:00", "12:10:00", "12:15:00"), house.ticks("orders"));
        assertEquals(List.of("12:02:00", "12:12:00"), house.ticks("parts"));
        assertEquals(
                Optional.of(House.NOON.plusSeconds(1200)), house.scheduler().nextTime("orders"));
    }

    @Test
    void aSuspendedFlowRunsNoMoreUntilItIsActivatedAgain() throws IOException {
        FlowDefinition orders = Flows.complete("orders", "rate(5minutes)");
        house.scheduler().activate(orders);
        house.clock.advance(Duration.ofMinutes(6));

        assertEquals(
                FlowStatus.SUSPENDED, house.scheduler().deactivate("orders").status());
        assertEquals(Optional.empty(), house.scheduler().nextTime("orders"));
        house.clock.advance(Duration.ofMinutes(60));
        house.scheduler().activate(orders);
        house.clock.advance(Duration.ofMinutes(5));

        assertEquals(List.of("12:00:00", "12:05:00", "13:06:00", "13:11:00"), house.ticks("orders"));
    }

    @Test
    void aSecondActivationChangesNoTimes() throws IOException {
        FlowDefinition orders = Flows.complete("orders", "rate(5minutes)");
        FlowRecord first = house.scheduler().activate(orders);
        house.clock.advance(Duration.ofMinutes(2));

        assertEquals(first, house.scheduler().activate(orders));
        house.clock.advance(Duration.ofMinutes(5));

        assertEquals(List.of("12:00:00", "12:05:00"), house.ticks("orders"));
    }

    @Test
    void anIncrementalFlowReadsEachStretchOfTimeOnce() throws IOException {
        house.scheduler().activate(Flows.incremental("orders", "rate(5minutes)"));

        house.clock.advance(Duration.ofMinutes(10));

        Instant noon = House.NOON;
        assertEquals(
                List.of(
                        window(noon.minus(PullWindow.FIRST), noon),
                        window(noon, noon.plusSeconds(300)),
                        window(noon.plusSeconds(300), noon.plusSeconds(600))),
                house.windows);
    }

    @Test
    void aFailedRunIsMadeUpForByTheNext() throws IOException {
        house.scheduler().activate(Flows.incremental("orders", "rate(5minutes)"));
        house.clock.advance(Duration.ofMinutes(1));
        house.windows.clear();
        house.source = (flow, request) -> House.broken();
        house.clock.advance(Duration.ofMinutes(10));
        house.source = (flow, request) -> House.oneRecord();
        house.clock.advance(Duration.ofMinutes(10));

        Instant noon = House.NOON;
        assertEquals(
                List.of(
                        window(noon, noon.plusSeconds(300)),
                        window(noon, noon.plusSeconds(600)),
                        window(noon, noon.plusSeconds(900)),
                        window(noon.plusSeconds(900), noon.plusSeconds(1200))),
                house.windows);
        assertEquals(0, house.flow("orders").failures());
    }

    @Test
    void missedTicksHaveOneRunThatCoversTheGap() throws IOException {
        FlowDefinition orders = Flows.incremental("orders", "rate(5minutes)");
        house.scheduler().activate(orders);
        house.clock.advance(Duration.ofMinutes(1));
        house.scheduler().close();
        house.clock.advance(Duration.ofHours(1));

        house.restart(false);
        house.scheduler().activate(orders);
        house.clock.advance(Duration.ofMinutes(5));

        assertEquals(List.of("12:00:00", "13:00:00", "13:05:00"), house.ticks("orders"));
        assertEquals(window(House.NOON, House.NOON.plusSeconds(3600)), house.windows.get(1));
    }

    @Test
    void aMachineThatSleptRunsOnceWhenItWakes() throws IOException {
        house.scheduler().activate(Flows.incremental("orders", "rate(5minutes)"));
        house.clock.advance(Duration.ofMinutes(1));

        house.clock.jumpTo(House.NOON.plus(Duration.ofMinutes(123)));
        house.clock.advance(Duration.ofMinutes(2));

        assertEquals(List.of("12:00:00", "14:00:00", "14:05:00"), house.ticks("orders"));
        assertEquals(window(House.NOON, House.NOON.plusSeconds(7200)), house.windows.get(1));
    }

    @Test
    void aClockThatWasSetBackReadsNothingTwice() throws IOException {
        house.scheduler().activate(Flows.incremental("orders", "rate(5minutes)"));
        house.clock.advance(Duration.ofMinutes(10));

        house.clock.jumpTo(House.NOON.plusSeconds(60));
        house.clock.advance(Duration.ofMinutes(14));

        assertEquals(List.of("12:00:00", "12:05:00", "12:10:00", "12:15:00"), house.ticks("orders"));
    }

    @Test
    void aProgramThatStartsAnewRunsNoTickTwice() throws IOException {
        FlowDefinition orders = Flows.complete("orders", "rate(5minutes)");
        house.scheduler().activate(orders);
        for (int i = 0; i < 5; i++) {
            house.clock.advance(Duration.ofMinutes(1));
            house.restart(false);
            house.scheduler().activate(orders);
        }

        assertEquals(List.of("12:00:00", "12:05:00"), house.ticks("orders"));
    }

    @Test
    void aTickIsSkippedWhileARunOfTheFlowIsInProgress() throws IOException {
        MemoryStateStore other = house.state.openSession();
        FlowDefinition orders = Flows.incremental("orders", "rate(5minutes)");
        house.scheduler().activate(orders);
        house.clock.advance(Duration.ofMinutes(1));
        other.begin(new RunStart(
                "orders",
                new RunPlace("other", "out-bucket", "orders/other/"),
                house.clock.instant(),
                Optional.empty(),
                Optional.empty(),
                true));
        house.clock.advance(Duration.ofMinutes(5));
        other.close();
        house.clock.advance(Duration.ofMinutes(5));

        assertEquals(
                List.of(
                        "12:00:00 orders is Active",
                        "12:00:00 ended Successful",
                        "12:05:00 skipped 12:05:00",
                        "12:10:00 ended Successful"),
                house.events);
        assertEquals(window(House.NOON, House.NOON.plusSeconds(600)), house.windows.get(1));
    }

    @Test
    void runsOverEverythingMayOverlapIfTheyAreAllowedTo() throws IOException {
        house.restart(true);
        MemoryStateStore other = house.state.openSession();
        other.begin(new RunStart(
                "orders",
                new RunPlace("other", "out-bucket", "orders/other/"),
                house.clock.instant(),
                Optional.empty(),
                Optional.empty(),
                true));

        house.scheduler().activate(Flows.complete("orders", "rate(5minutes)"));
        house.clock.advance(Duration.ofMinutes(5));

        assertEquals(
                List.of("12:00:00 orders is Active", "12:00:00 ended Successful", "12:05:00 ended Successful"),
                house.events);
    }

    @Test
    void aRunOfAnIncrementalFlowIsNotOvertakenByTheNextTick() throws IOException {
        house.restart(true);
        house.source = (flow, request) -> {
            // The run takes eleven minutes: the ticks in between come while it is going on.
            house.source = (later, laterRequest) -> House.oneRecord();
            house.clock.advance(Duration.ofMinutes(11));
            return House.oneRecord();
        };
        house.scheduler().activate(Flows.incremental("orders", "rate(5minutes)"));
        house.clock.advance(Duration.ZERO);
        house.clock.advance(Duration.ofMinutes(4));

        assertEquals(
                List.of(
                        "12:00:00 orders is Active",
                        "12:05:00 skipped 12:05:00",
                        "12:10:00 skipped 12:10:00",
                        "12:11:00 ended Successful",
                        "12:15:00 ended Successful"),
                house.events);
    }

    @Test
    void aFlowIsSuspendedWhenItsThresholdIsReached() throws IOException {
        house.source = (flow, request) -> House.broken();
        house.scheduler().activate(Flows.scheduled("orders", "rate(5minutes)", DataPullMode.COMPLETE, 3));

        house.clock.advance(Duration.ofHours(1));

        assertEquals(
                List.of(
                        "12:00:00 orders is Active",
                        "12:00:00 ended Error",
                        "12:05:00 ended Error",
                        "12:10:00 ended Error",
                        "12:10:00 orders is Suspended"),
                house.events);
        assertEquals(
                Optional.of("3 runs in a row have failed and flowErrorDeactivationThreshold is 3."
                        + " The last one: the source is away"),
                house.flow("orders").statusMessage());
    }

    @Test
    void aFlowThatCannotBeActivatedIsErrored() throws IOException {
        FlowDefinition wrong = Flows.complete("orders", "every now and then");

        assertThrows(InvalidFlowException.class, () -> house.scheduler().activate(wrong));

        assertEquals(FlowStatus.ERRORED, house.flow("orders").status());
        assertEquals(true, house.flow("orders").statusMessage().orElseThrow().contains("every now and then"));
        house.scheduler().activate(Flows.complete("orders", "rate(5minutes)"));
        assertEquals(FlowStatus.ACTIVE, house.flow("orders").status());
        assertEquals(Optional.empty(), house.flow("orders").statusMessage());
    }

    @Test
    void aFlowBeginsAsADraftOrAsActiveOnDemand() throws IOException {
        FlowDefinition scheduled = Flows.complete("orders", "rate(5minutes)");
        FlowDefinition onDemand = Flows.complete("parts", "rate(5minutes)").withTrigger(new Trigger.OnDemand());

        assertEquals(FlowStatus.DRAFT, house.scheduler().create(scheduled).status());
        assertEquals(FlowStatus.ACTIVE, house.scheduler().create(onDemand).status());
        assertEquals(FlowStatus.DRAFT, house.scheduler().deactivate("orders").status());
        assertThrows(
                UnsupportedOperationException.class, () -> house.scheduler().deactivate("parts"));
        assertThrows(IllegalArgumentException.class, () -> house.scheduler().activate(onDemand));
        assertThrows(IllegalArgumentException.class, () -> house.scheduler().deactivate("nuts"));
    }

    @Test
    void aFlowIsNotDeletedWhileItRunsUnlessThatIsForced() throws IOException {
        house.scheduler().activate(Flows.complete("orders", "rate(5minutes)"));
        house.state.openSession().begin(new RunStart("orders", new RunPlace("other", "b", "k/other/"), House.NOON));

        assertThrows(IllegalStateException.class, () -> house.scheduler().delete("orders", false));
        assertEquals(
                FlowStatus.DELETED, house.scheduler().delete("orders", true).status());
        house.clock.advance(Duration.ofHours(1));

        assertEquals(1, house.state.executions("orders", 10).size());
        assertThrows(IllegalArgumentException.class, () -> house.scheduler().delete("orders", true));
        assertEquals(
                FlowStatus.DRAFT,
                house.scheduler()
                        .create(Flows.complete("orders", "rate(5minutes)"))
                        .status());
    }

    @Test
    void aScheduleThatIsOverLeavesTheFlowActive() throws IOException {
        house.scheduler().activate(Flows.complete("orders", "at(2026-11-20T12:30:00)"));

        house.clock.advance(Duration.ofDays(1));

        assertEquals(List.of("12:30:00"), house.ticks("orders"));
        assertEquals(FlowStatus.ACTIVE, house.flow("orders").status());
        assertEquals(Optional.empty(), house.scheduler().nextTime("orders"));
    }

    @Test
    void aFlowThatAnotherProcessSuspendedRunsNoMore() throws IOException {
        house.scheduler().activate(Flows.complete("orders", "rate(5minutes)"));
        house.clock.advance(Duration.ofMinutes(1));
        house.state.openSession().save(FlowLife.deactivated(house.flow("orders")));

        house.clock.advance(Duration.ofHours(1));

        assertEquals(List.of("12:00:00"), house.ticks("orders"));
    }

    private static Optional<TimeWindow> window(Instant start, Instant end) {
        return Optional.of(new TimeWindow(start, end));
    }
}
