package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that stands still until it is moved, and then runs every flow whose time comes.
 *
 * <pre>{@code
 * ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
 * FlowEngine engine = FlowEngine.builder()....clock(clock).build();
 * try (FlowScheduler scheduler = FlowScheduler.builder(engine, state).clock(clock).build()) {
 *     scheduler.activate(flow);
 *     clock.advance(Duration.ofDays(365));
 * }
 * }</pre>
 *
 * <p>So a schedule is tested without waiting. Flows run one after the other, in the thread that moves the clock. One
 * thread moves it; any thread may read it.
 */
public final class ManualClock extends Clock {

    private final List<ManualTicker> tickers = new CopyOnWriteArrayList<>();
    private volatile Instant now;

    /** Creates a clock that stands at an instant. */
    public ManualClock(Instant now) {
        this.now = requireNonNull(now, "now is null");
    }

    /** Moves the clock on, step by step: each flow runs at each of its times. */
    public void advance(Duration time) {
        advanceTo(now.plus(time));
    }

    /**
     * Moves the clock on to an instant, step by step: each flow runs at each of its times, that instant among them.
     *
     * @throws IllegalArgumentException if the instant has passed
     */
    public void advanceTo(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("instant is %s; the least is now, %s".formatted(instant, now));
        }
        Optional<ManualTicker> due;
        while ((due = due(instant)).isPresent()) {
            Instant at = due.get().next().orElseThrow();
            now = at.isAfter(now) ? at : now;
            due.get().ring();
        }
        now = instant.isAfter(now) ? instant : now;
    }

    /** Sets the clock to an instant in one step, as after a sleep, or backwards: what was missed meanwhile is due. */
    public void jumpTo(Instant instant) {
        now = requireNonNull(instant, "instant is null");
        advanceTo(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns this clock: instants have no zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Returns new alarms that this clock rings. */
    Ticker ticker() {
        ManualTicker ticker = new ManualTicker();
        tickers.add(ticker);
        return ticker;
    }

    private Optional<ManualTicker> due(Instant until) {
        return tickers.stream()
                .filter(ticker -> ticker.next().filter(at -> !at.isAfter(until)).isPresent())
                .min(Comparator.comparing(ticker -> ticker.next().orElseThrow()));
    }
}
