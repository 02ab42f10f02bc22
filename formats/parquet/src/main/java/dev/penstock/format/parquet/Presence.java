package dev.penstock.format.parquet;

import dev.penstock.data.Column;

/**
 * Which of the selected rows have a value in a column.
 *
 * <p>Records are counted by their places in the selection, values by their places among those that are there. Used by
 * one thread.
 */
final class Presence {

    private final int[] rows;
    private final int present;
    private final int records;
    private final int[] levels;

    private Presence(int[] rows, int present, int records, int[] levels) {
        this.rows = rows;
        this.present = present;
        this.records = records;
        this.levels = levels;
    }

    /**
     * Looks at the selected rows of a column.
     *
     * @param selected the rows, to which nothing is written from here on
     * @param count how many there are
     * @param scratch in use until nobody asks any more
     */
    static Presence of(Column column, int[] selected, int count, Scratch scratch) {
        int firstNull = firstNull(column, selected, count);
        if (firstNull == count) {
            return new Presence(selected, count, count, null);
        }
        int[] rows = scratch.present(count);
        int[] levels = scratch.levels(count);
        int present = 0;
        for (int i = 0; i < count; i++) {
            rows[present] = selected[i];
            levels[i] = column.isNull(selected[i]) ? 0 : 1;
            present += levels[i];
        }
        return new Presence(rows, present, count, levels);
    }

    private static int firstNull(Column column, int[] selected, int count) {
        if (column.isUniform() && count > 0) {
            return column.isNull(selected[0]) ? 0 : count;
        }
        int firstNull = 0;
        while (firstNull < count && !column.isNull(selected[firstNull])) {
            firstNull++;
        }
        return firstNull;
    }

    /** Returns the rows that have a value, the first {@link #present()} of the array. Only for reading. */
    int[] rows() {
        return rows;
    }

    /** Returns how many values there are. */
    int present() {
        return present;
    }

    /** Returns how many records there are, with and without a value. */
    int records() {
        return records;
    }

    /** Returns how many of the records of a range have a value. */
    int present(int from, int to) {
        if (levels == null) {
            return to - from;
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            count += levels[i];
        }
        return count;
    }

    /** Returns where a range of records ends that begins somewhere and ends with its value number {@code values}. */
    int end(int from, int values) {
        if (levels == null) {
            return from + values;
        }
        int end = from;
        for (int left = values; left > 0; end++) {
            left -= levels[end];
        }
        return end;
    }

    /** Appends which of the records of a range have a value, as a page has it. */
    void appendLevels(int from, int to, HybridRuns out) {
        if (levels == null) {
            out.appendRun(1, to - from, 1);
        } else {
            out.append(levels, from, to, 1);
        }
    }
}
