package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonConversionTest {

    @Test
    void whatBecomesNullHasNoTextLeft() {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("a"))
                .add("secret")
                .add(List.of(1))
                .build();

        Column column = new JsonConversion(0).apply(batch).column(0);

        assertEquals(Cell.NULL, Cell.of(column, 0));
        assertEquals("[1]", column.text(1));
    }
}
