package dev.penstock.engine.internal.operator;

import dev.penstock.data.Kind;
import dev.penstock.data.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How many records a batch has, which of their values are there, and which records are selected. */
enum Shape {
    NO_ROWS,
    ONE_ROW,
    ALL_NULL,
    ALL_MISSING,
    NO_NULL,
    ALL_SELECTED,
    NONE_SELECTED,
    GAPS;

    private static final int MOST_ROWS = 24;
    private static final Kind[] PRESENT = {Kind.STRING, Kind.NUMBER, Kind.BOOLEAN, Kind.JSON};

    /** Returns the records; a column has values of one kind or of all. */
    List<List<Cell>> records(int columns, EdgeValues values, Random random) {
        Kind[] only = new Kind[columns];
        for (int i = 0; i < columns; i++) {
            only[i] = random.nextBoolean() ? kind(random) : null;
        }
        List<List<Cell>> records = new ArrayList<>();
        int count = count(random);
        for (int row = 0; row < count; row++) {
            List<Cell> record = new ArrayList<>();
            for (Kind kind : only) {
                record.add(values.cell(kind == null ? kind(random) : kind, random));
            }
            records.add(record);
        }
        return records;
    }

    /** Returns which of the records are selected. */
    Selection selection(int count, Random random) {
        if (this == NONE_SELECTED) {
            return Selection.wrap(new int[random.nextInt(2)], 0);
        }
        if (this != GAPS) {
            return Selection.all(count);
        }
        int[] rows = new int[count];
        int selected = 0;
        for (int row = 0; row < count; row++) {
            rows[selected] = row;
            selected += random.nextInt(3) > 0 ? 1 : 0;
        }
        return Selection.wrap(rows, selected);
    }

    private int count(Random random) {
        return switch (this) {
            case NO_ROWS -> 0;
            case ONE_ROW -> 1;
            case ALL_NULL, ALL_MISSING, NO_NULL, ALL_SELECTED, NONE_SELECTED, GAPS -> 2 + random.nextInt(MOST_ROWS);
        };
    }

    private Kind kind(Random random) {
        return switch (this) {
            case ALL_NULL -> Kind.NULL;
            case ALL_MISSING -> Kind.MISSING;
            case NO_NULL -> present(random);
            case NO_ROWS, ONE_ROW, ALL_SELECTED, NONE_SELECTED, GAPS ->
                random.nextInt(5) == 0 ? random.nextBoolean() ? Kind.NULL : Kind.MISSING : present(random);
        };
    }

    /** Text is what operators have to read, so most is text. */
    private static Kind present(Random random) {
        return random.nextBoolean() ? Kind.STRING : PRESENT[random.nextInt(PRESENT.length)];
    }
}
