package dev.penstock.bench;

/**
 * Instants with milliseconds in UTC, for loops that know that there are no others: {@code 1996-03-13T08:15:30.250Z}, or
 * milliseconds since 1970.
 */
final class Millis {

    /** Stands for text that is no instant. */
    static final long NONE = Long.MIN_VALUE;

    /** How long the text of an instant is. */
    static final int LENGTH = 24;

    /** How long the day at its beginning is. */
    static final int DAY_LENGTH = 10;

    private static final long PER_DAY = 86_400_000;

    private Millis() {}

    /** Returns an instant as milliseconds since 1970. */
    static long read(byte[] bytes, int offset, int length) {
        if (length != LENGTH || bytes[offset + 4] != '-') {
            long millis = digits(bytes, offset, length);
            return millis < 0 ? NONE : millis;
        }
        long year = digits(bytes, offset, 4);
        long month = digits(bytes, offset + 5, 2);
        long day = digits(bytes, offset + 8, 2);
        long hour = digits(bytes, offset + 11, 2);
        long minute = digits(bytes, offset + 14, 2);
        long second = digits(bytes, offset + 17, 2);
        long milli = digits(bytes, offset + 20, 3);
        if ((year | month - 1 | day - 1 | hour | minute | second | milli) < 0 || month > 12 || day > 31) {
            return NONE;
        }
        return epochDay(year, month, day) * PER_DAY + ((hour * 60 + minute) * 60 + second) * 1_000 + milli;
    }

    /** Writes the day of an instant and, unless only the day is wanted, its time. */
    static void write(byte[] bytes, int offset, long millis, boolean onlyDay) {
        long days = Math.floorDiv(millis, PER_DAY) + 719_468;
        int dayOfEra = (int) Math.floorMod(days, 146_097L);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        int year = (int) Math.floorDiv(days, 146_097L) * 400 + yearOfEra + (month <= 2 ? 1 : 0);
        put(bytes, offset, year, 4, (byte) '-');
        put(bytes, offset + 5, month, 2, (byte) '-');
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        if (onlyDay) {
            bytes[offset + 8] = (byte) ('0' + day / 10);
            bytes[offset + 9] = (byte) ('0' + day % 10);
            return;
        }
        put(bytes, offset + 8, day, 2, (byte) 'T');
        int milli = (int) Math.floorMod(millis, PER_DAY);
        put(bytes, offset + 11, milli / 3_600_000, 2, (byte) ':');
        put(bytes, offset + 14, milli / 60_000 % 60, 2, (byte) ':');
        put(bytes, offset + 17, milli / 1_000 % 60, 2, (byte) '.');
        put(bytes, offset + 20, milli % 1_000, 3, (byte) 'Z');
    }

    /** Counts in years that begin in March, as the leap day is the last of such a year. */
    private static long epochDay(long year, long month, long day) {
        long fromMarch = month > 2 ? month - 3 : month + 9;
        long marchYear = month > 2 ? year : year - 1;
        return 365 * marchYear
                + marchYear / 4
                - marchYear / 100
                + marchYear / 400
                + (153 * fromMarch + 2) / 5
                + day
                - 1
                - 719_468;
    }

    private static long digits(byte[] bytes, int offset, int count) {
        long value = 0;
        for (int i = offset; i < offset + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static void put(byte[] bytes, int offset, int number, int digits, byte end) {
        int left = number;
        for (int i = offset + digits - 1; i >= offset; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        bytes[offset + digits] = end;
    }
}
