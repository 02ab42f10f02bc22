package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.RecordReader;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.Schema;
import org.junit.jupiter.api.Test;

class RecordColumnsTest {

    private final BatchMemory memory = new BatchMemory();

    @Test
    void aMissingValueHasAnEmptySliceInArraysThatWereUsed() throws Exception {
        decode("{\"a\":\"longer\"}\n".repeat(3));
        memory.release();

        Column column = decode("{\"a\":1}\n{}\n{\"a\":22}\n");

        assertEquals(Kind.MISSING, column.kind(1));
        assertEquals(0, column.offset(1));
        assertEquals(0, column.length(1));
        assertEquals("22", column.text(2));
    }

    @Test
    void aMissingValueHasAnEmptySliceAlsoWhereArraysGrew() throws Exception {
        decode("{\"a\":\"longer\"}\n".repeat(900));
        memory.release();

        // The first lines are long, so there is room for few.
        Column column = decode("{\"a\":\"" + "x".repeat(8000) + "\"}\n" + "{}\n".repeat(300) + "{\"a\":1}\n");

        for (int row = 1; row <= 300; row++) {
            assertEquals(Kind.MISSING, column.kind(row));
            assertEquals(0, column.length(row));
        }
        assertEquals("1", column.text(301));
    }

    private Column decode(String lines) throws Exception {
        try (RecordReader reader = JsonLinesFormat.standard().read(BytesObject.of(lines), Schema.ofNames("a"))) {
            return reader.next().orElseThrow().decode(memory).column(0);
        }
    }
}
