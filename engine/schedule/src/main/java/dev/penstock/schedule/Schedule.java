package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The times at which one active flow runs: a pure function of its expression, its start and end, and the instant at
 * which it was activated.
 *
 * <p>The first time is not before the start and not before the activation; the last is not after the end. A rate is
 * counted from its start, or without one from the activation, whose second is its first time. So a start in the past is
 * rolled forward by whole periods, and nothing is run for the time before the activation. The offset moves the window of
 * an incremental pull, not these times.
 *
 * @param expression the expression
 * @param anchor where the periods of a rate are counted from
 * @param earliest no time is before it
 * @param latest no time is after it
 */
public record Schedule(ScheduleExpression expression, Instant anchor, Instant earliest, Instant latest) {

    private static final Instant FOREVER = Instant.parse("2199-12-31T23:59:59Z");

    public Schedule {
        requireNonNull(expression, "expression is null");
        requireNonNull(anchor, "anchor is null");
        requireNonNull(earliest, "earliest is null");
        requireNonNull(latest, "latest is null");
    }

    /**
     * Returns the schedule of a trigger.
     *
     * @param activatedAt when the flow was activated
     * @throws InvalidFlowException if the expression is none
     */
    public static Schedule of(Trigger.Scheduled trigger, Instant activatedAt) {
        Instant activated = activatedAt.truncatedTo(ChronoUnit.SECONDS);
        Instant anchor = trigger.scheduleStartTime().orElse(activated);
        return new Schedule(
                ScheduleExpression.parse(trigger.scheduleExpression()),
                anchor,
                anchor.isAfter(activated) ? anchor : activated,
                trigger.scheduleEndTime().orElse(FOREVER));
    }

    /** Returns the first time that is not before an instant, if there is one. */
    public Optional<Instant> nextFrom(Instant instant) {
        Instant from = instant.isBefore(earliest) ? earliest : instant;
        return expression.next(from, anchor).filter(time -> !time.isAfter(latest));
    }

    /** Returns the first time after an instant, if there is one. */
    public Optional<Instant> nextAfter(Instant instant) {
        return nextFrom(instant.plusNanos(1));
    }

    /**
     * Returns the last of the times from a first to a last instant, if there is one.
     *
     * <p>It is the time for which a run makes up when several were missed.
     */
    public Optional<Instant> lastWithin(Instant from, Instant to) {
        Duration whole = Duration.between(from, to);
        // Looking back a little first, so that a long gap costs no walk over all of its times.
        for (Duration back = Duration.ofHours(1); back.compareTo(whole) < 0; back = back.multipliedBy(24)) {
            Optional<Instant> last = walk(to.minus(back), to);
            if (last.isPresent()) {
                return last;
            }
        }
        return walk(from, to);
    }

    private Optional<Instant> walk(Instant from, Instant to) {
        Optional<Instant> last = Optional.empty();
        Optional<Instant> next = nextFrom(from);
        while (next.isPresent() && !next.get().isAfter(to)) {
            last = next;
            next = nextAfter(next.get());
        }
        return last;
    }
}
