package dev.penstock.schedule;

import java.time.YearMonth;

/** Which days of a month a cron expression names. */
interface DayRule {

    /** Returns the days of one month: bit n, from 1, is day n. */
    int days(YearMonth month);
}
