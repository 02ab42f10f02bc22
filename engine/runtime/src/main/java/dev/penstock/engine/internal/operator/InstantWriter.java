package dev.penstock.engine.internal.operator;

import dev.penstock.data.ByteBuilder;

/** Writes days and instants as ISO 8601, in UTC. */
final class InstantWriter {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final long FIRST_SECOND = -62_167_219_200L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final long DAYS_PER_ERA = 146_097;
    private static final long DAYS_FROM_MARCH_OF_YEAR_0 = 719_468;

    private InstantWriter() {}

    /** Whether the year has four digits. */
    static boolean canWrite(InstantText instant) {
        return instant.second() >= FIRST_SECOND && instant.second() <= LAST_SECOND;
    }

    /** Appends the day, and the time of it unless only the day is wanted. */
    static void append(ByteBuilder out, InstantText instant, boolean onlyDay) {
        appendDay(out, Math.floorDiv(instant.second(), SECONDS_PER_DAY));
        if (!onlyDay) {
            appendTime(out, (int) Math.floorMod(instant.second(), SECONDS_PER_DAY), instant.nano());
        }
    }

    /** Counts in years that begin in March, so that the leap day is the last of its year. */
    private static void appendDay(ByteBuilder out, long epochDay) {
        long day = epochDay + DAYS_FROM_MARCH_OF_YEAR_0;
        long era = Math.floorDiv(day, DAYS_PER_ERA);
        int dayOfEra = (int) Math.floorMod(day, DAYS_PER_ERA);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        int year = (int) (era * 400) + yearOfEra + (month <= 2 ? 1 : 0);
        digits(out, year, 4);
        out.append((byte) '-');
        digits(out, month, 2);
        out.append((byte) '-');
        digits(out, dayOfMonth, 2);
    }

    private static void appendTime(ByteBuilder out, int secondOfDay, int nano) {
        out.append((byte) 'T');
        digits(out, secondOfDay / 3_600, 2);
        out.append((byte) ':');
        digits(out, secondOfDay / 60 % 60, 2);
        out.append((byte) ':');
        digits(out, secondOfDay % 60, 2);
        out.append((byte) '.');
        if (nano % 1_000_000 == 0) {
            digits(out, nano / 1_000_000, 3);
        } else if (nano % 1_000 == 0) {
            digits(out, nano / 1_000, 6);
        } else {
            digits(out, nano, 9);
        }
        out.append((byte) 'Z');
    }

    private static void digits(ByteBuilder out, int value, int count) {
        byte[] bytes = out.reserve(count);
        int left = value;
        for (int i = out.size() + count - 1; i >= out.size(); i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        out.size(out.size() + count);
    }
}
