package dev.penstock.format.parquet;

import dev.penstock.data.Column;

/** Reads whole numbers between two longs: digits, and a minus in front of them where there is one. */
final class WholeNumberParser implements NumberParser {

    private static final long LEAST_TENTH = Long.MIN_VALUE / 10;

    private final long least;
    private final long most;

    WholeNumberParser(long least, long most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public int read(Column column, int[] rows, int from, int to, long[] numbers) {
        byte[] bytes = column.bytes();
        for (int i = from; i < to; i++) {
            int offset = column.offset(rows[i]);
            int end = offset + column.length(rows[i]);
            boolean isNegative = offset < end && bytes[offset] == '-';
            int first = isNegative ? offset + 1 : offset;
            long value = end - first <= Digits.MOST ? minusShort(bytes, first, end) : minusLong(bytes, first, end);
            if (value > 0 || !isNegative && value == Long.MIN_VALUE) {
                return i;
            }
            numbers[i] = isNegative ? value : -value;
            if (numbers[i] < least || numbers[i] > most) {
                return i;
            }
        }
        return to;
    }

    @Override
    public String allowed() {
        return "whole numbers from " + least + " to " + most;
    }

    /** Returns the negative of the number that a few digits make, 1 if there is no digit or something else. */
    private static long minusShort(byte[] bytes, int from, int end) {
        return from < end ? -Digits.read(bytes, from, end - from) : 1;
    }

    /**
     * Returns the negative of the number that digits make, 1 if something else is there or it does not fit. Negative all
     * along, because there is one negative long more than there are positive ones.
     */
    private static long minusLong(byte[] bytes, int from, int end) {
        long value = 0;
        for (int at = from; at < end && value <= 0; at++) {
            value = plusDigit(value, bytes[at] - '0');
        }
        return value;
    }

    /** Returns ten times a number that is not positive, minus a digit; 1 if it is no digit or the result no long. */
    private static long plusDigit(long value, int digit) {
        if (digit < 0 || digit > 9 || value < LEAST_TENTH) {
            return 1;
        }
        long tenfold = value * 10;
        return tenfold < Long.MIN_VALUE + digit ? 1 : tenfold - digit;
    }
}
