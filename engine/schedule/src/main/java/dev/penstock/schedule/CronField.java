package dev.penstock.schedule;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The six fields of a cron expression, in their order. */
enum CronField {
    MINUTE("minute", 0, 59, List.of(), ""),
    HOUR("hour", 0, 23, List.of(), ""),
    DAY_OF_MONTH("day-of-month", 1, 31, List.of(), ", L, LW, a day with W such as 15W, or ?"),
    MONTH(
            "month",
            1,
            12,
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
            ""),
    DAY_OF_WEEK(
            "day-of-week",
            1,
            7,
            List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
            ", or one of L, 6L, 6#3 or ? alone"),
    YEAR("year", 1970, 2199, List.of(), "");

    private final String word;
    private final int least;
    private final int most;
    private final List<String> names;
    private final String specials;

    CronField(String word, int least, int most, List<String> names, String specials) {
        this.word = word;
        this.least = least;
        this.most = most;
        this.names = names;
        this.specials = specials;
    }

    String word() {
        return "the " + word;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** Returns how many values there are. */
    int size() {
        return most - least + 1;
    }

    boolean holds(int value) {
        return value >= least && value <= most;
    }

    /** Whether a range may run over the end and go on at the beginning, as {@code FRI-MON} does. */
    boolean isRound() {
        return this != YEAR;
    }

    /** Returns the value that a number or a name stands for. */
    OptionalInt value(ExpressionPart part) {
        int name = names.indexOf(part.text().toUpperCase(Locale.ROOT));
        if (name >= 0) {
            return OptionalInt.of(least + name);
        }
        OptionalInt number = part.number();
        return number.isPresent() && holds(number.getAsInt()) ? number : OptionalInt.empty();
    }

    /** Returns what the field takes, in words. */
    String allowed() {
        String named = names.isEmpty() ? "" : " or " + names.get(0) + " to " + names.get(names.size() - 1);
        return "*, " + least + " to " + most + named + ", ranges (a-b), steps (a/n), lists (a,b)" + specials;
    }
}
