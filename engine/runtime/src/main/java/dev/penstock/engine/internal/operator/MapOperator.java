package dev.penstock.engine.internal.operator;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;

/**
 * Puts columns under their names in the destination; no value moves.
 *
 * <p>A field mapped by name has a place in every record: where the source's record has no such field, it becomes null
 * (docs/reference/map.md). A field that is only carried along stays missing.
 */
public final class MapOperator implements Operator {

    /** The source of a field that has no value in any record. */
    public static final int NO_SOURCE = -1;

    private static final byte MISSING = Kind.MISSING.code();
    private static final byte NULL = Kind.NULL.code();

    private final Schema schema;
    private final int[] sources;
    private final boolean[] named;

    /**
     * @param schema the fields of the destination
     * @param sources for each of them the column it is made of, or {@link #NO_SOURCE}
     * @param named for each of them whether a task maps it by name
     */
    public MapOperator(Schema schema, int[] sources, boolean[] named) {
        this.schema = requireNonNull(schema, "schema is null");
        this.sources = sources.clone();
        this.named = named.clone();
    }

    @Override
    public RecordBatch apply(RecordBatch batch) {
        Column[] columns = new Column[sources.length];
        for (int i = 0; i < columns.length; i++) {
            if (sources[i] == NO_SOURCE) {
                columns[i] = Column.empty(Kind.NULL, batch.capacity());
            } else {
                Column column = batch.column(sources[i]);
                columns[i] = named[i] ? withNullsForMissing(batch, column) : column;
            }
        }
        return batch.withColumns(schema, columns);
    }

    private static Column withNullsForMissing(RecordBatch batch, Column column) {
        if (column.isCalculated()) {
            return column;
        }
        if (column.isUniform()) {
            return column.isUniformly(Kind.MISSING) ? column.withKind(Kind.NULL) : column;
        }
        int rows = batch.capacity();
        byte[] kinds = batch.memory().bytes(rows);
        column.copyKinds(kinds, rows);
        for (int row = 0; row < rows; row++) {
            kinds[row] = kinds[row] == MISSING ? NULL : kinds[row];
        }
        return column.withKinds(kinds);
    }
}
