package dev.penstock.engine.internal.operator;

import java.nio.charset.StandardCharsets;

/**
 * Reads instants from text: a day, a date-time or epoch milliseconds (docs/reference/filter.md).
 *
 * <p>The forms are {@code 2024-02-29} (midnight UTC); {@code 2024-02-29T12:30}, with seconds and a fraction of up to
 * nine digits if there are any, a space for the {@code T}, and {@code Z} or an offset of 18 hours at most
 * ({@code +05:30}, {@code +0530}, {@code +05}), UTC if there is none; and a whole number of milliseconds since 1970,
 * with a sign if it is before. Days that no calendar has are no instants. Used by one thread.
 */
public final class InstantText {

    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int EPOCH_MILLI_DIGITS = 17;
    private static final int MOST_OFFSET_MINUTES = 18 * 60;

    private byte[] bytes;
    private int index;
    private int end;

    private long second;
    private int nano;
    private boolean dateOnly;

    /** Reads a slice; whether it was an instant. Only after true do the other methods mean anything. */
    public boolean read(byte[] source, int offset, int length) {
        bytes = source;
        index = offset;
        end = offset + length;
        nano = 0;
        dateOnly = false;
        return length >= 10 && bytes[offset + 4] == '-' ? readIso() : readMillis();
    }

    /** Reads text; whether it was an instant. */
    public boolean read(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        return read(source, 0, source.length);
    }

    /** Returns whole seconds since 1970 in UTC. */
    public long second() {
        return second;
    }

    /** Returns the nanoseconds after {@link #second()}, from 0 to 999,999,999. */
    public int nano() {
        return nano;
    }

    /** Whether the text was a day without a time. */
    public boolean isDateOnly() {
        return dateOnly;
    }

    /** Compares the instant that was read with another that was read. */
    public int compareTo(InstantText other) {
        int bySecond = Long.compare(second, other.second);
        return bySecond != 0 ? bySecond : Integer.compare(nano, other.nano);
    }

    private boolean readIso() {
        int year = digits(4);
        boolean dashes = skip('-');
        int month = digits(2);
        dashes &= skip('-');
        int day = digits(2);
        if (!dashes || year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return false;
        }
        second = epochDay(year, month, day) * 86_400;
        if (index == end) {
            dateOnly = true;
            return true;
        }
        return (skip('T') || skip(' ')) && readTime() && readOffset() && index == end;
    }

    private boolean readTime() {
        int hour = digits(2);
        if (hour < 0 || hour > 23 || !skip(':')) {
            return false;
        }
        int minute = digits(2);
        int inMinute = 0;
        if (skip(':')) {
            inMinute = digits(2);
            if (inMinute >= 0 && (skip('.') || skip(',')) && !readFraction()) {
                return false;
            }
        }
        if (minute < 0 || minute > 59 || inMinute < 0 || inMinute > 59) {
            return false;
        }
        second += hour * 3_600L + minute * 60L + inMinute;
        return true;
    }

    private boolean readFraction() {
        int from = index;
        int value = 0;
        while (index < end && isDigit(bytes[index])) {
            if (index - from == 9) {
                return false;
            }
            value = value * 10 + bytes[index] - '0';
            index++;
        }
        for (int i = index - from; i < 9; i++) {
            value *= 10;
        }
        nano = value;
        return index > from;
    }

    private boolean readOffset() {
        if (index == end || skip('Z')) {
            return true;
        }
        int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
        int hours = digits(2);
        if (sign == 0 || hours < 0) {
            return false;
        }
        int minutes = 0;
        if (index < end) {
            skip(':');
            minutes = digits(2);
        }
        second -= sign * (hours * 3_600L + minutes * 60L);
        return minutes >= 0 && minutes <= 59 && hours * 60 + minutes <= MOST_OFFSET_MINUTES;
    }

    private boolean readMillis() {
        boolean negative = skip('-');
        int from = index;
        long millis = 0;
        while (index < end && isDigit(bytes[index])) {
            millis = millis * 10 + bytes[index] - '0';
            index++;
        }
        if (index < end || index == from || index - from > EPOCH_MILLI_DIGITS) {
            return false;
        }
        long signed = negative ? -millis : millis;
        second = Math.floorDiv(signed, 1_000L);
        nano = (int) Math.floorMod(signed, 1_000L) * 1_000_000;
        return true;
    }

    /** Reads so many digits; -1 if they are not there. */
    private int digits(int count) {
        if (end - index < count) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (!isDigit(bytes[index + i])) {
                return -1;
            }
            value = value * 10 + bytes[index + i] - '0';
        }
        index += count;
        return value;
    }

    private boolean skip(char expected) {
        if (index < end && bytes[index] == expected) {
            index++;
            return true;
        }
        return false;
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int daysIn(int year, int month) {
        if (month == 2) {
            return isLeap(year) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Returns the days since 1970-01-01 in the proleptic Gregorian calendar, as java.time counts them. */
    private static long epochDay(int year, int month, int day) {
        int before = year - 1;
        long days = 365L * year + Math.floorDiv(before, 4) - Math.floorDiv(before, 100) + Math.floorDiv(before, 400);
        int leapDay = month > 2 && isLeap(year) ? 1 : 0;
        return days + DAYS_BEFORE_MONTH[month - 1] + leapDay + day - 1 - 719_527L;
    }
}
