package dev.penstock.schedule;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.BitSet;

/**
 * Days by their number.
 *
 * <p>The weekday nearest to a day does not leave the month: that of a Saturday the 1st is Monday the 3rd. A month without
 * the day has no nearest weekday either.
 *
 * @param days the days that are named
 * @param near the days whose nearest weekday, Monday to Friday, is meant
 * @param last whether the last day of the month is meant
 * @param lastWeekday whether the last weekday of the month is meant
 */
record DaysOfMonth(BitSet days, BitSet near, boolean last, boolean lastWeekday) implements DayRule {

    @Override
    public int days(YearMonth month) {
        int length = month.lengthOfMonth();
        int found = 0;
        for (int day = 1; day <= length; day++) {
            if (days.get(day)) {
                found |= 1 << day;
            }
            if (near.get(day)) {
                found |= 1 << nearestWeekday(month, day);
            }
        }
        if (last) {
            found |= 1 << length;
        }
        if (lastWeekday) {
            found |= 1 << nearestWeekday(month, length);
        }
        return found;
    }

    private static int nearestWeekday(YearMonth month, int day) {
        DayOfWeek weekday = month.atDay(day).getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY) {
            return day == 1 ? 3 : day - 1;
        }
        if (weekday == DayOfWeek.SUNDAY) {
            return day == month.lengthOfMonth() ? day - 2 : day + 1;
        }
        return day;
    }
}
