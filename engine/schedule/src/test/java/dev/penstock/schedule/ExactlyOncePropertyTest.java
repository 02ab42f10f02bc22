package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.Watermark;
import dev.penstock.definition.FlowDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever happens between the ticks of an incremental flow, every record whose time has been passed by a successful run
 * is at the destination once.
 */
class ExactlyOncePropertyTest {

    private static final FlowDefinition ORDERS = Flows.incremental("orders", "rate(5minutes)");

    /** What happens to a house, one thing after the other. */
    private enum Kind {
        /** A record is written with the time of the clock, to the nanosecond. */
        INSERT,
        /** Two records are written with the time of the clock as it stands, perhaps on a tick. */
        TIE,
        /** A record is written at the very instant at which the last window ended. */
        AT_THE_BOUNDARY,
        ADVANCE,
        ADVANCE_TO_TICK,
        /** The machine sleeps, or its clock is set. */
        JUMP,
        CLOCK_BACK,
        SOURCE_FAILS,
        PROGRAM_RESTARTS,
        USER_PAUSES
    }

    /** One of these, with its measure. */
    private record Act(Kind kind, long amount) {}

    @Property(tries = 300)
    void everyRecordArrivesOnce(@ForAll("acts") List<Act> acts) throws IOException {
        House house = new House();
        GrowingSource source = new GrowingSource();
        house.source = (flow, request) -> source.read(request.window());
        house.scheduler().activate(ORDERS);
        Instant highest = House.NOON;
        Optional<Instant> mark = Optional.empty();

        for (Act act : acts) {
            perform(act, house, source, highest);
            highest = house.clock.instant().isAfter(highest) ? house.clock.instant() : highest;
            mark = neverBack(mark, house.state.watermark("orders"));
        }
        source.failTimes(0);
        house.clock.jumpTo(highest.plus(Duration.ofMinutes(11)));

        assertEquals(ids(source.size()), written(house), () -> acts + "\n" + house.windows);
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Long> amount = Arbitraries.longs().between(0, 1_000_000_000_000L);
        Arbitrary<Kind> kind = Arbitraries.of(Kind.class);
        return Combinators.combine(kind, amount)
                .as(Act::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    private static void perform(Act act, House house, GrowingSource source, Instant highest) throws IOException {
        Instant now = house.clock.instant();
        // A source writes no record into time that has been read; a clock that was set back is not the source's.
        Instant written = now.isBefore(highest) ? highest : now;
        switch (act.kind()) {
            case INSERT -> source.add(written.plusNanos(act.amount() % 1_000_000));
            case TIE -> {
                source.add(written);
                source.add(written);
            }
            case AT_THE_BOUNDARY ->
                source.add(house.state
                        .watermark("orders")
                        .map(Watermark::readUntil)
                        .filter(end -> !end.isBefore(written))
                        .orElse(written));
            case ADVANCE -> house.clock.advance(Duration.ofNanos(act.amount()));
            case ADVANCE_TO_TICK -> house.scheduler().nextTime("orders").ifPresent(house.clock::advanceTo);
            case JUMP -> house.clock.jumpTo(now.plusNanos(act.amount()));
            case CLOCK_BACK -> house.clock.jumpTo(now.minusNanos(act.amount() / 4));
            case SOURCE_FAILS -> source.failTimes((int) (act.amount() % 4));
            case PROGRAM_RESTARTS -> {
                house.scheduler().close();
                house.clock.advance(Duration.ofNanos(act.amount()));
                house.restart(false);
                house.scheduler().activate(ORDERS);
            }
            case USER_PAUSES -> {
                house.scheduler().deactivate("orders");
                house.clock.advance(Duration.ofNanos(act.amount()));
                house.scheduler().activate(ORDERS);
            }
        }
    }

    private static Optional<Instant> neverBack(Optional<Instant> before, Optional<Watermark> after) {
        Optional<Instant> mark = after.map(Watermark::readUntil);
        before.ifPresent(earlier -> assertEquals(false, mark.orElseThrow().isBefore(earlier)));
        return mark;
    }

    private static List<String> ids(int count) {
        List<String> ids = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            ids.add("{\"id\":" + id + "}");
        }
        ids.sort(null);
        return ids;
    }

    private static List<String> written(House house) throws IOException {
        List<String> lines = new ArrayList<>();
        MemoryObjectStore objects = house.objects;
        for (RunRecord run : house.state.executions("orders", 10_000)) {
            for (RunRecord.WrittenObject object : run.objects()) {
                String text =
                        new String(objects.get(object.bucket(), object.key()).orElseThrow(), StandardCharsets.UTF_8);
                lines.addAll(text.lines().toList());
            }
        }
        lines.sort(null);
        return lines;
    }
}
