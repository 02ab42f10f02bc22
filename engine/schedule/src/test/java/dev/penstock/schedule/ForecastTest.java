package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Trigger;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Instant NOON = House.NOON;

    @Test
    void aFlowThatHasNeverRunIsTakenToBeActivatedAtTheBeginning() {
        List<PlannedRun> runs =
                Forecast.of(Flows.complete("orders", "rate(5minutes)")).between(NOON, NOON.plusSeconds(600), 100);

        assertEquals(
                List.of(
                        new PlannedRun("orders", NOON, Optional.empty()),
                        new PlannedRun("orders", NOON.plusSeconds(300), Optional.empty())),
                runs);
    }

    @Test
    void theForecastIsWhatHappensThen() throws IOException {
        House house = new House();
        FlowDefinition orders = Flows.incremental("orders", "cron(0/7 * * * ? *)");
        house.clock.advance(Duration.ofSeconds(77));
        house.scheduler().activate(orders);
        house.clock.advance(Duration.ofMinutes(30));
        Instant from = house.clock.instant().plusNanos(1);
        Instant until = from.plus(Duration.ofHours(3));

        List<PlannedRun> forecast = Forecast.of(orders)
                .after(house.state.flow("orders"), house.state.watermark("orders"))
                .between(from, until, 100);
        int before = house.runs("orders").size();
        house.clock.advanceTo(until.minusNanos(1));

        List<PlannedRun> happened = new ArrayList<>();
        for (RunRecord run :
                house.runs("orders").subList(before, house.runs("orders").size())) {
            happened.add(new PlannedRun("orders", run.scheduledFor().orElseThrow(), run.window()));
        }
        assertEquals(happened, forecast);
        assertEquals(27, forecast.size());
    }

    @Test
    void theFirstWindowsAreThoseOfAFlowThatHasNeverRun() {
        List<PlannedRun> runs =
                Forecast.of(Flows.incremental("orders", "rate(1days)")).between(NOON, NOON.plusSeconds(86_401), 100);

        assertEquals(
                List.of(
                        Optional.of(new TimeWindow(NOON.minus(Duration.ofDays(30)), NOON)),
                        Optional.of(new TimeWindow(NOON, NOON.plus(Duration.ofDays(1))))),
                runs.stream().map(PlannedRun::window).toList());
    }

    @Test
    void noMoreRunsAreToldThanWanted() {
        Forecast forecast = Forecast.of(Flows.complete("orders", "rate(1minutes)"));

        assertEquals(
                3,
                forecast.between(NOON, Instant.parse("2199-01-01T00:00:00Z"), 3).size());
        assertThrows(IllegalArgumentException.class, () -> forecast.between(NOON, NOON, 0));
        assertEquals(List.of(), forecast.between(NOON, NOON, 1));
    }

    @Test
    void aFlowWithoutAScheduleHasNoRunsAndAWrongOneIsRefused() {
        FlowDefinition onDemand = Flows.complete("orders", "rate(1minutes)").withTrigger(new Trigger.OnDemand());
        FlowDefinition wrong = Flows.complete("orders", "rate(0minutes)");

        assertEquals(List.of(), Forecast.of(onDemand).between(NOON, NOON.plusSeconds(60), 1));
        assertThrows(InvalidFlowException.class, () -> Forecast.of(wrong).between(NOON, NOON.plusSeconds(60), 1));
    }
}
