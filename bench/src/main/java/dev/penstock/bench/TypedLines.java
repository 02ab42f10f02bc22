package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.ColumnBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of {@link OrderLines} with the types that their columns have, or all of them strings.
 *
 * @param cells by row and column
 */
record TypedLines(Schema schema, String[][] cells) {

    /** Returns the same lines for the same number of rows. */
    static TypedLines of(int rows, boolean typed) {
        Table table = OrderLines.table(rows);
        List<Field> fields = new ArrayList<>();
        for (String name : table.schema().names()) {
            fields.add(new Field(name, typed ? type(name) : FieldType.STRING));
        }
        return new TypedLines(Schema.of(fields), table.cells());
    }

    /** Returns all lines as one batch. */
    RecordBatch batch() {
        Column[] columns = new Column[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            ColumnBuilder column = new ColumnBuilder();
            Kind kind = kind(schema.field(i).type());
            for (String[] line : cells) {
                column.add(kind, line[i]);
            }
            columns[i] = column.build();
        }
        return RecordBatch.wrap(schema, columns, cells.length);
    }

    private static FieldType type(String name) {
        return switch (name) {
            case "order", "part", "supplier" -> FieldType.INT64;
            case "line", "quantity" -> FieldType.INT32;
            case "price", "discount", "tax" -> FieldType.DOUBLE;
            case "shipped", "committed", "received" -> FieldType.DATE;
            default -> FieldType.STRING;
        };
    }

    private static Kind kind(FieldType type) {
        return switch (type) {
            case INT32, INT64, DOUBLE, DECIMAL -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case JSON -> Kind.JSON;
            case ANY, STRING, DATE, TIMESTAMP -> Kind.STRING;
        };
    }
}
