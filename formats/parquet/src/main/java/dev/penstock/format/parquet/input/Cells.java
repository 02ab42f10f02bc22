package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import java.util.Arrays;

/** The values of one field that are gathered for a batch. Several may share their text. Used by one thread. */
final class Cells {

    /** What a value takes besides its text. */
    static final int OVERHEAD = 9;

    private static final int LIKELY_ROWS = 64;

    private ByteBuilder text = new ByteBuilder(LIKELY_ROWS);
    private int[] offsets = new int[LIKELY_ROWS];
    private int[] lengths = new int[LIKELY_ROWS];
    private byte[] kinds = new byte[LIKELY_ROWS];
    private int rows;

    /** Returns where the text of values goes. */
    ByteBuilder text() {
        return text;
    }

    /** Returns about how much memory the values take. */
    long bytes() {
        return text.size() + (long) rows * OVERHEAD;
    }

    /** Adds a value by where its text stands. */
    void add(Kind kind, int offset, int length) {
        if (rows == offsets.length) {
            offsets = Arrays.copyOf(offsets, rows * 2);
            lengths = Arrays.copyOf(lengths, rows * 2);
            kinds = Arrays.copyOf(kinds, rows * 2);
        }
        offsets[rows] = offset;
        lengths[rows] = length;
        kinds[rows] = kind.code();
        rows++;
    }

    /** Returns the values as a column, and begins again without any. */
    Column take() {
        Column column = isUniform()
                ? Column.wrap(text.array(), offsets, lengths, Kind.ofCode(kinds[0]))
                : Column.wrap(text.array(), offsets, lengths, kinds);
        int next = Math.max(LIKELY_ROWS, rows);
        text = new ByteBuilder(Math.max(LIKELY_ROWS, text.size()));
        offsets = new int[next];
        lengths = new int[next];
        kinds = new byte[next];
        rows = 0;
        return column;
    }

    private boolean isUniform() {
        for (int i = 1; i < rows; i++) {
            if (kinds[i] != kinds[0]) {
                return false;
            }
        }
        return rows > 0;
    }
}
