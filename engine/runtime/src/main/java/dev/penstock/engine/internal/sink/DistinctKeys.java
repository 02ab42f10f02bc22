package dev.penstock.engine.internal.sink;

import dev.penstock.data.Column;
import java.util.Arrays;

/**
 * Numbers the keys of the rows of one batch, 0 for the first: rows with the same texts in the key columns have the same
 * number. No value is empty text here. Used by one thread.
 */
final class DistinctKeys {

    private final Column[] columns;

    /** For each number the row that had the key first. */
    private int[] firstRows = new int[16];

    /** Numbers plus 1, each at the first place that was free, from the one on that its key points to. */
    private int[] table = new int[firstRows.length * 2];

    private int count;
    private int last;

    DistinctKeys(Column[] columns) {
        this.columns = columns;
    }

    /** Returns how many keys there are. */
    int count() {
        return count;
    }

    /** Returns the row that had the key of a number first. */
    int firstRow(int number) {
        return firstRows[number];
    }

    /** Returns the number of the key of a row. */
    int number(int row) {
        if (count == 0 || !isSame(row, firstRows[last])) {
            last = find(row);
        }
        return last;
    }

    private int find(int row) {
        int mask = table.length - 1;
        int place = hash(row) & mask;
        while (table[place] != 0) {
            int number = table[place] - 1;
            if (isSame(row, firstRows[number])) {
                return number;
            }
            place = place + 1 & mask;
        }
        table[place] = count + 1;
        firstRows[count] = row;
        count++;
        if (count == firstRows.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        firstRows = Arrays.copyOf(firstRows, count * 2);
        table = new int[count * 4];
        int mask = table.length - 1;
        for (int number = 0; number < count; number++) {
            int place = hash(firstRows[number]) & mask;
            while (table[place] != 0) {
                place = place + 1 & mask;
            }
            table[place] = number + 1;
        }
    }

    private boolean isSame(int row, int other) {
        for (Column column : columns) {
            int offset = column.offset(row);
            int otherOffset = column.offset(other);
            byte[] bytes = column.bytes();
            if (!Arrays.equals(
                    bytes,
                    offset,
                    offset + column.length(row),
                    bytes,
                    otherOffset,
                    otherOffset + column.length(other))) {
                return false;
            }
        }
        return true;
    }

    private int hash(int row) {
        int hash = 0;
        for (Column column : columns) {
            byte[] bytes = column.bytes();
            int end = column.offset(row) + column.length(row);
            for (int i = column.offset(row); i < end; i++) {
                hash = hash * 31 + bytes[i];
            }
            hash = hash * 31 + column.length(row);
        }
        return hash ^ hash >>> 16;
    }
}
