package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import dev.penstock.definition.InvalidFlowException;
import java.time.Instant;
import java.util.Optional;

/**
 * When a flow runs, as {@code scheduleExpression} says it: {@code rate(5minutes)}, {@code cron(0 1 ? * MON-FRI *)} or
 * {@code at(2026-11-20T15:00:00)}.
 *
 * <p>All times are UTC. An expression is a value: it does not change and may be shared by threads.
 */
public sealed interface ScheduleExpression permits Rate, Cron, At {

    /**
     * Reads an expression.
     *
     * @throws InvalidFlowException if it is none; the problem says what was found, at which character, and what is
     *     allowed there
     */
    static ScheduleExpression parse(String text) {
        return ExpressionParser.parse(requireNonNull(text, "text is null"));
    }

    /**
     * Returns the first time of this expression that is not before an instant.
     *
     * @param from the earliest time that may be returned
     * @param anchor where the periods of a rate are counted from, and the first time of a rate; other kinds leave it
     *     alone
     * @return the time, or nothing if there is none up to the end of the year 2199
     */
    Optional<Instant> next(Instant from, Instant anchor);

    /** Calls the case for this kind of expression. A new kind does not compile until every caller has a case for it. */
    <R> R match(Cases<R> cases);

    /** One answer per kind of expression. */
    interface Cases<R> {

        R rate(Rate rate);

        R cron(Cron cron);

        R at(At at);
    }
}
