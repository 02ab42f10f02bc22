package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RecordBatchTest {

    private static final Schema SCHEMA = Schema.ofNames("a", "b");
    private static final RecordBatch BATCH =
            new BatchBuilder(SCHEMA).add("x", 1).add("y", 2).add("z", 3).build();
    private static final RecordBatch SOME = BATCH.withSelection(Selection.wrap(new int[] {0, 2}, 2));

    @Test
    void allRowsAreSelectedAtFirst() {
        assertEquals(3, BATCH.rowCount());
        assertEquals(2, BATCH.row(2));
    }

    @Test
    void anotherSelectionSharesTheColumns() {
        assertEquals(2, SOME.rowCount());
        assertEquals(2, SOME.row(1));
        assertEquals(3, SOME.capacity());
        assertSame(BATCH.column(0), SOME.column(0));
        assertEquals(3, BATCH.rowCount());
    }

    @Test
    void aReplacedColumnStandsInANewBatch() {
        Column other = Column.empty(Kind.NULL, 3);

        RecordBatch changed = SOME.withColumn(1, other);

        assertSame(other, changed.column(1));
        assertSame(BATCH.column(0), changed.column(0));
        assertEquals("1", BATCH.column(1).text(0));
        assertEquals(2, changed.row(1));
    }

    @Test
    void aColumnMoreStandsAtTheEnd() {
        Column more = Column.empty(Kind.NULL, 3);

        RecordBatch wider = SOME.plus(SCHEMA.plus(Field.of("c")), more);

        assertSame(more, wider.column(2));
        assertSame(BATCH.column(1), wider.column(1));
        assertEquals(2, wider.rowCount());
        assertEquals(2, SOME.schema().size());
    }

    @Test
    void otherColumnsKeepTheSelection() {
        RecordBatch narrow = SOME.withColumns(Schema.ofNames("b"), new Column[] {BATCH.column(1)});

        assertEquals("3", narrow.record(1).getString("b"));
        assertEquals(3, narrow.capacity());
    }

    @Test
    void thereIsAColumnForEachFieldAndRoomForEachRow() {
        assertEquals(
                "there are 1 columns for 2 fields",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RecordBatch.wrap(SCHEMA, new Column[] {Column.empty(Kind.NULL, 1)}, 1))
                        .getMessage());
        Column[] columns = {Column.empty(Kind.NULL, 2), Column.empty(Kind.NULL, 1)};
        assertEquals(
                "the column b has room for 1 rows of 2",
                assertThrows(IllegalArgumentException.class, () -> RecordBatch.wrap(SCHEMA, columns, 2))
                        .getMessage());
    }

    @Test
    void aColumnIsNotNull() {
        assertThrows(NullPointerException.class, () -> BATCH.withColumn(0, null));
        assertThrows(NullPointerException.class, () -> BATCH.withSelection(null));
    }
}
