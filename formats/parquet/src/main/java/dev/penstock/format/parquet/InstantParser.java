package dev.penstock.format.parquet;

import dev.penstock.data.Column;

/**
 * Reads instants, {@code yyyy-MM-ddTHH:mm:ss.SSSZ}, as milliseconds since 1970. Digits behind the milliseconds are left
 * out.
 */
final class InstantParser implements NumberParser {

    private static final int SHORTEST = 24;
    private static final int LONGEST = 30;
    private static final int MORE_DIGITS = 23;
    private static final long NONE = Long.MIN_VALUE;

    @Override
    public int read(Column column, int[] rows, int from, int to, long[] numbers) {
        byte[] bytes = column.bytes();
        for (int i = from; i < to; i++) {
            long millis = millis(bytes, column.offset(rows[i]), column.length(rows[i]));
            if (millis == NONE) {
                return i;
            }
            numbers[i] = millis;
        }
        return to;
    }

    @Override
    public String allowed() {
        return "instants as yyyy-MM-ddTHH:mm:ss.SSSZ";
    }

    private static long millis(byte[] bytes, int offset, int length) {
        if (length < SHORTEST || length > LONGEST || !hasMarks(bytes, offset, length)) {
            return NONE;
        }
        long day = DayParser.day(bytes, offset);
        int hour = Digits.read(bytes, offset + 11, 2);
        int minute = Digits.read(bytes, offset + 14, 2);
        int second = Digits.read(bytes, offset + 17, 2);
        int milli = Digits.read(bytes, offset + 20, 3);
        int more = Digits.read(bytes, offset + MORE_DIGITS, length - SHORTEST);
        boolean isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        if (day == DayParser.NONE || !isTime || milli < 0 || more < 0) {
            return NONE;
        }
        return (((day * 24 + hour) * 60 + minute) * 60 + second) * 1_000 + milli;
    }

    private static boolean hasMarks(byte[] bytes, int offset, int length) {
        return bytes[offset + 10] == 'T'
                && bytes[offset + 13] == ':'
                && bytes[offset + 16] == ':'
                && bytes[offset + 19] == '.'
                && bytes[offset + length - 1] == 'Z';
    }
}
