package dev.penstock.schedule;

import java.util.BitSet;
import java.util.OptionalInt;

/** Reads the values, ranges and steps of one field; names of fields' own specials are not among them. */
final class CronSet {

    private CronSet() {}

    /** Returns the values of a list such as {@code 1,5-9,20/10}. */
    static BitSet read(CronField field, ExpressionPart list) {
        BitSet values = new BitSet();
        for (ExpressionPart element : list.split(',')) {
            add(field, element, values);
        }
        return values;
    }

    /** Adds the values of one element of a list. */
    static void add(CronField field, ExpressionPart element, BitSet values) {
        int slash = element.indexOf('/');
        ExpressionPart range = slash < 0 ? element : element.part(0, slash);
        int step = slash < 0 ? 1 : step(field, element.part(slash + 1, element.length()));
        int dash = range.indexOf('-');
        if (range.text().equals("*")) {
            addFrom(field, field.least(), field.size(), step, values);
        } else if (dash >= 0) {
            int first = value(field, range.part(0, dash));
            int last = value(field, range.part(dash + 1, range.length()));
            addFrom(field, first, count(field, first, last, range), step, values);
        } else {
            int first = value(field, range);
            addFrom(field, first, slash < 0 ? 1 : field.most() - first + 1, step, values);
        }
    }

    private static int count(CronField field, int first, int last, ExpressionPart range) {
        if (last < first && !field.isRound()) {
            throw range.refused(field.word(), "a range whose end is not before its beginning");
        }
        return last < first ? last - first + field.size() + 1 : last - first + 1;
    }

    private static void addFrom(CronField field, int first, int count, int step, BitSet values) {
        for (int i = 0; i < count; i += step) {
            values.set(field.least() + (first - field.least() + i) % field.size());
        }
    }

    private static int value(CronField field, ExpressionPart part) {
        OptionalInt value = field.value(part);
        if (value.isEmpty()) {
            throw part.refused(field.word(), field.allowed());
        }
        return value.getAsInt();
    }

    private static int step(CronField field, ExpressionPart part) {
        OptionalInt step = part.number();
        if (step.isEmpty() || step.getAsInt() < 1 || step.getAsInt() > field.size()) {
            throw part.refused("the step of " + field.word(), "1 to " + field.size());
        }
        return step.getAsInt();
    }
}
