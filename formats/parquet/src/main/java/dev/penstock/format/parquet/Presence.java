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
     */
    static Presence of(Column column, int[] selected) {
        int firstNull = 0;
        while (firstNull < selected.length && !column.isNull(selected[firstNull])) {
            firstNull++;
        }
        if (firstNull == selected.length) {
            return new Presence(selected, selected.length, selected.length, null);
        }
        int[] rows = new int[selected.length];
        int[] levels = new int[selected.length];
        int present = 0;
        for (int i = 0; i < selected.length; i++) {
            rows[present] = selected[i];
            levels[i] = column.isNull(selected[i]) ? 0 : 1;
            present += levels[i];
        }
        return new Presence(rows, present, selected.length, levels);
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
