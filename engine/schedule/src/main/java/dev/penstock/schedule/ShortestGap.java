package dev.penstock.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;

/** Tells how close two times of an expression can be; a day or more is not told apart. */
final class ShortestGap implements ScheduleExpression.Cases<Duration> {

    private static final int MINUTES = 24 * 60;
    private static final Duration DAY = Duration.ofDays(1);

    static Duration of(ScheduleExpression expression) {
        return expression.match(new ShortestGap());
    }

    @Override
    public Duration rate(Rate rate) {
        return rate.period();
    }

    @Override
    public Duration at(At at) {
        return DAY;
    }

    @Override
    public Duration cron(Cron cron) {
        BitSet minutes = cron.minutesOfDay();
        int shortest = MINUTES;
        for (int i = minutes.nextSetBit(0), next; (next = minutes.nextSetBit(i + 1)) >= 0; i = next) {
            shortest = Math.min(shortest, next - i);
        }
        int overMidnight = minutes.nextSetBit(0) + MINUTES - (minutes.length() - 1);
        return Duration.ofMinutes(overMidnight < shortest && hasDaysInRow(cron) ? overMidnight : shortest);
    }

    private static boolean hasDaysInRow(Cron cron) {
        Optional<LocalDate> day = cron.nextDay(LocalDate.of(CronField.YEAR.least(), 1, 1));
        while (day.isPresent()) {
            LocalDate morrow = day.get().plusDays(1);
            day = cron.nextDay(morrow);
            if (day.isPresent() && day.get().equals(morrow)) {
                return true;
            }
        }
        return false;
    }
}
