package dev.penstock.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Optional;

/**
 * Times by the calendar: {@code cron(minutes hours day-of-month month day-of-week year)}, with EventBridge's six fields.
 *
 * <p>Immutable. Made by {@link ScheduleExpression#parse}.
 */
public final class Cron implements ScheduleExpression {

    private static final int DAY_BITS = 32;

    private final String fields;
    private final BitSet minutes;
    private final BitSet hours;
    private final DayRule days;
    private final BitSet months;
    private final BitSet years;

    Cron(String fields, BitSet minutes, BitSet hours, DayRule days, BitSet months, BitSet years) {
        this.fields = fields;
        this.minutes = minutes;
        this.hours = hours;
        this.days = days;
        this.months = months;
        this.years = years;
    }

    /** Returns the six fields as they are written. */
    public String fields() {
        return fields;
    }

    @Override
    public Optional<Instant> next(Instant from, Instant anchor) {
        Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime earliest =
                LocalDateTime.ofInstant(minute.equals(from) ? minute : minute.plusSeconds(60), ZoneOffset.UTC);
        LocalDate today = earliest.toLocalDate();
        if (isDay(today)) {
            int time = nextInDay(earliest.getHour(), earliest.getMinute());
            if (time >= 0) {
                return Optional.of(instant(today, time));
            }
        }
        return nextDay(today.plusDays(1)).map(day -> instant(day, nextInDay(0, 0)));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.cron(this);
    }

    /** Returns the first day that the day-of-month, month, day-of-week and year name, not before a day. */
    Optional<LocalDate> nextDay(LocalDate from) {
        YearMonth month = YearMonth.from(from);
        int firstDay = from.getDayOfMonth();
        while (true) {
            Optional<YearMonth> found = nextMonth(month);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (!found.get().equals(month)) {
                month = found.get();
                firstDay = 1;
            }
            int day = Integer.numberOfTrailingZeros(days.days(month) >>> firstDay) + firstDay;
            if (day < DAY_BITS) {
                return Optional.of(month.atDay(day));
            }
            month = month.plusMonths(1);
            firstDay = 1;
        }
    }

    /** Returns the minutes of a day, from 0 to 1439. */
    BitSet minutesOfDay() {
        BitSet all = new BitSet();
        hours.stream().forEach(hour -> minutes.stream().forEach(minute -> all.set(hour * 60 + minute)));
        return all;
    }

    private Optional<YearMonth> nextMonth(YearMonth from) {
        int year = years.nextSetBit(Math.max(0, from.getYear()));
        if (year < 0) {
            return Optional.empty();
        }
        int month = months.nextSetBit(year == from.getYear() ? from.getMonthValue() : 1);
        if (month > 0) {
            return Optional.of(YearMonth.of(year, month));
        }
        int later = years.nextSetBit(year + 1);
        return later < 0 ? Optional.empty() : Optional.of(YearMonth.of(later, months.nextSetBit(1)));
    }

    private boolean isDay(LocalDate day) {
        return years.get(Math.max(0, day.getYear()))
                && months.get(day.getMonthValue())
                && (days.days(YearMonth.from(day)) >>> day.getDayOfMonth() & 1) == 1;
    }

    /** Returns the minute of the day, or -1. */
    private int nextInDay(int fromHour, int fromMinute) {
        int hour = hours.nextSetBit(fromHour);
        if (hour < 0) {
            return -1;
        }
        int minute = minutes.nextSetBit(hour == fromHour ? fromMinute : 0);
        if (minute >= 0) {
            return hour * 60 + minute;
        }
        int later = hours.nextSetBit(hour + 1);
        return later < 0 ? -1 : later * 60 + minutes.nextSetBit(0);
    }

    private static Instant instant(LocalDate day, int minuteOfDay) {
        return day.atTime(minuteOfDay / 60, minuteOfDay % 60).toInstant(ZoneOffset.UTC);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cron && fields.equals(((Cron) other).fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "cron(" + fields + ")";
    }
}
