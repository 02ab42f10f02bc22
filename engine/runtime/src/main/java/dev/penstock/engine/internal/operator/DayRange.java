package dev.penstock.engine.internal.operator;

import java.time.LocalDate;

/**
 * The days of which the midnights in UTC meet criteria, where these are all the days between two ends. Immutable.
 *
 * @param least the number of the first day, as {@link DayText} numbers them
 * @param most the number of the last day
 */
record DayRange(long least, long most) {

    /** The range of all days. */
    static final DayRange EVERYTHING = new DayRange(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final long SECONDS_A_DAY = 86_400;

    /** Whether criteria are a range: they leave out no single instant and are no alternatives. */
    static boolean isOne(Criteria<InstantText> criteria) {
        return (criteria.all() || criteria.constants().size() == 1)
                && !criteria.relations().contains(Relation.NOT_EQUAL);
    }

    /** Returns the range that criteria are, which {@link #isOne}. */
    static DayRange of(Criteria<InstantText> criteria) {
        DayRange range = EVERYTHING;
        for (int k = 0; k < criteria.constants().size(); k++) {
            range = range.narrowed(
                    criteria.relations().get(k), criteria.constants().get(k));
        }
        return range;
    }

    boolean holds(int day) {
        return least <= day && day <= most;
    }

    private DayRange narrowed(Relation relation, InstantText constant) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(constant.second(), SECONDS_A_DAY));
        boolean isMidnight = Math.floorMod(constant.second(), SECONDS_A_DAY) == 0 && constant.nano() == 0;
        long day = DayText.number(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        long first = isMidnight && relation.accepts(0) ? day : day + 1;
        long last = isMidnight && !relation.accepts(0) ? day - 1 : day;
        return new DayRange(
                relation.accepts(-1) ? least : Math.max(least, first),
                relation.accepts(1) ? most : Math.min(most, last));
    }
}
