package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.ColumnBuilder;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generated records, as Strings and as a batch. The same shape and number of rows always give the same.
 *
 * @param schema the names of the columns
 * @param kind what the values are
 * @param cells by row and column; one that is empty is not there
 */
record Table(Schema schema, Kind kind, String[][] cells) {

    /** Returns a table of random values. */
    static Table of(TableShape shape, int rows) {
        return switch (shape) {
            case NARROW_NUMBERS -> numbers(8, rows);
            case WIDE_TEXT -> texts(30, rows);
        };
    }

    /** Returns the records as one batch. */
    RecordBatch batch() {
        Column[] columns = new Column[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            ColumnBuilder column = new ColumnBuilder();
            for (String[] record : cells) {
                if (record[i].isEmpty()) {
                    column.addNone(Kind.NULL);
                } else {
                    column.add(kind, record[i]);
                }
            }
            columns[i] = column.build();
        }
        return RecordBatch.wrap(schema, columns, cells.length);
    }

    private static Table numbers(int columns, int rows) {
        Random random = new Random(columns);
        String[][] cells = new String[rows][columns];
        for (String[] record : cells) {
            for (int i = 0; i < columns; i++) {
                record[i] = BigDecimal.valueOf(random.nextInt(1_000_000), 2).toPlainString();
            }
        }
        return new Table(schema(columns), Kind.NUMBER, cells);
    }

    private static Table texts(int columns, int rows) {
        Random random = new Random(columns);
        String[][] cells = new String[rows][columns];
        for (String[] record : cells) {
            for (int i = 0; i < columns; i++) {
                record[i] = text(random, i > 0);
            }
        }
        return new Table(schema(columns), Kind.STRING, cells);
    }

    private static String text(Random random, boolean mayBeEmpty) {
        String words = Content.COMMENT.usual(random);
        return switch (random.nextInt(30)) {
            case 0 -> words + ", inc";
            case 1 -> "a \"" + words + "\" wheel";
            case 2 -> words + "\n" + words;
            case 3, 4, 5 -> mayBeEmpty ? "" : words;
            default -> words;
        };
    }

    private static Schema schema(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            names.add("column_" + i);
        }
        return Schema.ofNames(names);
    }
}
