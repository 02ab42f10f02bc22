package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Every period of a fixed length: {@code rate(5minutes)}.
 *
 * <p>A day has 24 hours and a week has 7 days: there is no daylight saving time in UTC.
 *
 * @param period from one time to the next: whole minutes, at least one and at most 3650 days
 */
public record Rate(Duration period) implements ScheduleExpression {

    /** The longest period. */
    static final Duration LONGEST = Duration.ofDays(3650);

    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    public Rate {
        requireNonNull(period, "period is null");
        if (period.compareTo(Duration.ofMinutes(1)) < 0 || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("period is %s; allowed are PT1M to %s".formatted(period, LONGEST));
        }
        if (period.getNano() != 0 || period.toSecondsPart() != 0) {
            throw new IllegalArgumentException("period is %s; allowed are whole minutes".formatted(period));
        }
    }

    @Override
    public Optional<Instant> next(Instant from, Instant anchor) {
        if (!from.isAfter(anchor)) {
            return upToEnd(anchor);
        }
        // In whole seconds: a Duration is multiplied by way of BigDecimal.
        long passed = Duration.between(anchor, from).toSeconds();
        Instant last = anchor.plusSeconds(passed - passed % period.toSeconds());
        return upToEnd(last.isBefore(from) ? last.plus(period) : last);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.rate(this);
    }

    private static Optional<Instant> upToEnd(Instant time) {
        return Optional.of(time).filter(found -> found.isBefore(END));
    }
}
