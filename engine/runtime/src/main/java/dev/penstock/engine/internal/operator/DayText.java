package dev.penstock.engine.internal.operator;

/** Reads days that are written {@code yyyy-MM-dd} and nothing else, as one number a day that grows with time. */
final class DayText {

    /** How many bytes a day has. */
    static final int LENGTH = 10;

    private static final long SHAPE = 0x2D30302D30303030L;
    private static final long MUST_BE_ZERO = 0xFFF0F0FFF0F0F0F0L;
    private static final long SIXES = 0x0006060006060606L;

    private DayText() {}

    /** Returns the {@link #number} of the day that ten bytes are, or -1 if they are none of any calendar. */
    static int read(byte[] bytes, int offset) {
        // Digits become their values and dashes zero; what is neither leaves a bit.
        long text = EightBytes.get(bytes, offset) ^ SHAPE;
        int tens = bytes[offset + 8] - '0';
        int ones = bytes[offset + 9] - '0';
        boolean isDay = ((text | text + SIXES) & MUST_BE_ZERO) == 0 && (tens | 9 - tens | ones | 9 - ones) >= 0;
        if (!isDay) {
            return -1;
        }
        int year = digit(text, 0) * 1_000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
        int month = digit(text, 5) * 10 + digit(text, 6);
        int day = tens * 10 + ones;
        boolean isInCalendar = month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month));
        return isInCalendar ? (int) number(year, month, day) : -1;
    }

    /** Returns the number of a day, not negative from the year 0 on. */
    static long number(long year, int month, int day) {
        return year * 512 + month * 32 + day;
    }

    private static int digit(long text, int place) {
        return (int) (text >>> Byte.SIZE * place) & 0xF;
    }

    private static int daysIn(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
