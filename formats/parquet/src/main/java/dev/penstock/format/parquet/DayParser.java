package dev.penstock.format.parquet;

import dev.penstock.data.Column;

/** Reads days, {@code yyyy-MM-dd}, as days since 1970 in the calendar of ISO 8601. */
final class DayParser implements NumberParser {

    static final int LENGTH = 10;

    /** No day of four digits a year. */
    static final long NONE = Long.MIN_VALUE;

    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    private static final int DAYS_BEFORE_1970 = 719_528;

    @Override
    public int read(Column column, int[] rows, int from, int to, long[] numbers) {
        byte[] bytes = column.bytes();
        for (int i = from; i < to; i++) {
            long day = column.length(rows[i]) == LENGTH ? day(bytes, column.offset(rows[i])) : NONE;
            if (day == NONE) {
                return i;
            }
            numbers[i] = day;
        }
        return to;
    }

    @Override
    public String allowed() {
        return "days as yyyy-MM-dd";
    }

    /** Returns the day whose text begins at an offset, or {@link #NONE}. */
    static long day(byte[] bytes, int offset) {
        int year = Digits.read(bytes, offset, 4);
        int month = Digits.read(bytes, offset + 5, 2);
        int day = Digits.read(bytes, offset + 8, 2);
        boolean isDay = bytes[offset + 4] == '-' && bytes[offset + 7] == '-' && year >= 0 && month >= 1 && month <= 12;
        if (!isDay || day < 1 || day > daysIn(year, month)) {
            return NONE;
        }
        int leapDay = month > 2 && isLeap(year) ? 1 : 0;
        return daysBefore(year) + DAYS_BEFORE_MONTH[month - 1] + leapDay + day - 1 - DAYS_BEFORE_1970;
    }

    private static int daysIn(int year, int month) {
        int leapDay = month == 2 && isLeap(year) ? 1 : 0;
        return DAYS_BEFORE_MONTH[month] - DAYS_BEFORE_MONTH[month - 1] + leapDay;
    }

    /** Returns how many days the years 0 to {@code year - 1} have. Year 0 is a leap year. */
    private static int daysBefore(int year) {
        return year * 365 + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
