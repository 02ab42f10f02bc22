package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.definition.FlowStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ACTIVE, DRAFT, ERRORED",
        "ACTIVE, ACTIVE, SUSPENDED, ERRORED",
        "SUSPENDED, ACTIVE, SUSPENDED, ERRORED",
        "ERRORED, ACTIVE, ERRORED, ERRORED"
    })
    void theMovesAreThoseOfTheTable(FlowStatus from, FlowStatus activated, FlowStatus deactivated, FlowStatus errored) {
        FlowRecord flow = new FlowRecord("orders", from, Optional.empty(), Optional.of(NOW.minusSeconds(60)), 2);

        assertEquals(activated, FlowLife.activated(flow, NOW).status());
        assertEquals(deactivated, FlowLife.deactivated(flow).status());
        assertEquals(errored, FlowLife.errored(flow, "why").status());
        assertEquals(FlowStatus.DELETED, FlowLife.deleted(flow).status());
        assertEquals(from, FlowLife.failed(flow, Optional.empty(), "why").status());
    }

    @Test
    void anActivationForgetsWhatWasBefore() {
        FlowRecord suspended = new FlowRecord(
                "orders", FlowStatus.SUSPENDED, Optional.of("why"), Optional.of(NOW.minusSeconds(60)), 5);

        assertEquals(
                new FlowRecord("orders", FlowStatus.ACTIVE, Optional.empty(), Optional.of(NOW), 0),
                FlowLife.activated(suspended, NOW));
    }

    @Test
    void anActiveFlowIsNotActivatedTwice() {
        FlowRecord active = FlowLife.activated(FlowLife.draft("orders"), NOW);

        assertSame(active, FlowLife.activated(active, NOW.plusSeconds(60)));
    }

    @Test
    void asManyFailuresInARowAsTheThresholdSuspendAFlow() {
        FlowRecord flow = FlowLife.activated(FlowLife.draft("orders"), NOW);

        flow = FlowLife.failed(flow, Optional.of(2), "first");
        flow = FlowLife.succeeded(flow);
        flow = FlowLife.failed(flow, Optional.of(2), "second");
        assertEquals(FlowStatus.ACTIVE, flow.status());
        flow = FlowLife.failed(flow, Optional.of(2), "third");

        assertEquals(FlowStatus.SUSPENDED, flow.status());
        assertEquals(
                Optional.of("2 runs in a row have failed and flowErrorDeactivationThreshold is 2. The last one: third"),
                flow.statusMessage());
    }

    @Test
    void withoutAThresholdNoNumberOfFailuresSuspendsAFlow() {
        FlowRecord flow = FlowLife.activated(FlowLife.draft("orders"), NOW);
        for (int i = 0; i < 1_000; i++) {
            flow = FlowLife.failed(flow, Optional.empty(), "why");
        }

        assertEquals(FlowStatus.ACTIVE, flow.status());
        assertEquals(1_000, flow.failures());
    }

    @Test
    void aFailureAfterTheDeactivationLeavesTheFlowAsItIs() {
        FlowRecord suspended = FlowLife.deactivated(FlowLife.activated(FlowLife.draft("orders"), NOW));

        FlowRecord after = FlowLife.failed(suspended, Optional.of(1), "why");

        assertEquals(FlowStatus.SUSPENDED, after.status());
        assertEquals(Optional.empty(), after.statusMessage());
    }
}
