package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One time: {@code at(2026-11-20T15:00:00)}.
 *
 * @param time the time
 */
public record At(Instant time) implements ScheduleExpression {

    public At {
        requireNonNull(time, "time is null");
    }

    @Override
    public Optional<Instant> next(Instant from, Instant anchor) {
        return Optional.of(time).filter(only -> !only.isBefore(from));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.at(this);
    }
}
