package dev.penstock.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads the six fields of a cron expression as EventBridge does. */
final class CronParser {

    private static final int MOST_WEEKS = 5;

    private CronParser() {}

    static Cron parse(ExpressionPart inner) {
        List<ExpressionPart> words = inner.words();
        CronField[] fields = CronField.values();
        if (words.size() != fields.length) {
            throw inner.wrong(
                    "the cron has " + words.size() + " fields",
                    "six fields: minutes hours day-of-month month day-of-week year");
        }
        return new Cron(
                inner.text(),
                CronSet.read(CronField.MINUTE, words.get(0)),
                CronSet.read(CronField.HOUR, words.get(1)),
                days(words.get(2), words.get(4), inner),
                CronSet.read(CronField.MONTH, words.get(3)),
                CronSet.read(CronField.YEAR, words.get(5)));
    }

    private static DayRule days(ExpressionPart ofMonth, ExpressionPart ofWeek, ExpressionPart both) {
        boolean anyOfMonth = ofMonth.text().equals("?");
        boolean anyOfWeek = ofWeek.text().equals("?");
        if (anyOfMonth == anyOfWeek) {
            throw both.wrong(
                    anyOfMonth ? "the cron has two ?" : "the cron has no ?",
                    "a ? as exactly one of day-of-month and day-of-week");
        }
        return anyOfMonth ? daysOfWeek(ofWeek) : daysOfMonth(ofMonth);
    }

    private static DayRule daysOfMonth(ExpressionPart list) {
        BitSet days = new BitSet();
        BitSet near = new BitSet();
        boolean last = false;
        boolean lastWeekday = false;
        for (ExpressionPart element : list.split(',')) {
            String text = element.text().toUpperCase(Locale.ROOT);
            if (text.equals("L")) {
                last = true;
            } else if (text.equals("LW")) {
                lastWeekday = true;
            } else if (text.endsWith("W")) {
                near.set(only(CronField.DAY_OF_MONTH, element.part(0, element.length() - 1), element));
            } else {
                CronSet.add(CronField.DAY_OF_MONTH, element, days);
            }
        }
        return new DaysOfMonth(days, near, last, lastWeekday);
    }

    private static DayRule daysOfWeek(ExpressionPart list) {
        CronField field = CronField.DAY_OF_WEEK;
        String text = list.text().toUpperCase(Locale.ROOT);
        BitSet weekday = new BitSet();
        int hash = list.indexOf('#');
        if (text.equals("L")) {
            weekday.set(field.most());
            return new DaysOfWeek(weekday, DaysOfWeek.EVERY);
        }
        if (text.endsWith("L")) {
            weekday.set(only(field, list.part(0, list.length() - 1), list));
            return new DaysOfWeek(weekday, DaysOfWeek.LAST);
        }
        if (hash >= 0) {
            weekday.set(only(field, list.part(0, hash), list));
            return new DaysOfWeek(weekday, week(list.part(hash + 1, list.length())));
        }
        return new DaysOfWeek(CronSet.read(field, list), DaysOfWeek.EVERY);
    }

    private static int only(CronField field, ExpressionPart value, ExpressionPart shown) {
        OptionalInt day = field.value(value);
        if (day.isEmpty()) {
            throw shown.refused(field.word(), field.allowed());
        }
        return day.getAsInt();
    }

    private static int week(ExpressionPart part) {
        OptionalInt week = part.number();
        if (week.isEmpty() || week.getAsInt() < 1 || week.getAsInt() > MOST_WEEKS) {
            throw part.refused("the number after #", "1 to " + MOST_WEEKS);
        }
        return week.getAsInt();
    }
}
