package dev.penstock.schedule;

import java.time.YearMonth;
import java.util.BitSet;

/**
 * Days by their weekday, 1 = Sunday to 7 = Saturday.
 *
 * @param weekdays the weekdays
 * @param which which of them in the month: {@link #EVERY}, {@link #LAST}, or 1 to 5
 */
record DaysOfWeek(BitSet weekdays, int which) implements DayRule {

    static final int EVERY = 0;
    static final int LAST = -1;

    private static final int WEEK = 7;

    @Override
    public int days(YearMonth month) {
        int length = month.lengthOfMonth();
        // ISO numbers Sunday 7; here it is 1.
        int weekday = month.atDay(1).getDayOfWeek().getValue() % WEEK + 1;
        int found = 0;
        for (int day = 1; day <= length; day++) {
            if (weekdays.get(weekday) && isMeant(day, length)) {
                found |= 1 << day;
            }
            weekday = weekday % WEEK + 1;
        }
        return found;
    }

    private boolean isMeant(int day, int length) {
        return switch (which) {
            case EVERY -> true;
            case LAST -> day + WEEK > length;
            default -> (day + WEEK - 1) / WEEK == which;
        };
    }
}
