package dev.penstock.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a format reads from a file: the names of its columns and its values, null where there is none. */
record Table(List<String> names, List<List<String>> rows) {

    static List<String> row(String... values) {
        return Arrays.asList(values);
    }

    static Table read(CsvFormat format, InputObject file) throws IOException {
        Schema schema = format.describe(file, true).schema();
        return new Table(schema.names(), rows(format, file, schema));
    }

    static Table read(String text) throws IOException {
        return read(CsvFormat.standard(), BytesFile.of(text));
    }

    /** As a run does, it gives memory and bytes of a chunk back before the next is taken. */
    static List<List<String>> rows(CsvFormat format, InputObject file, Schema schema) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        var memory = new BatchMemory();
        try (RecordReader reader = format.read(file, schema)) {
            Optional<RecordChunk> chunk;
            while ((chunk = reader.next()).isPresent()) {
                assertEquals(0, chunk.get().unit());
                RecordBatch batch = chunk.get().decode(memory);
                assertEquals(schema, batch.schema());
                addRows(batch, rows);
                memory.release();
                chunk.get().release();
            }
        }
        return rows;
    }

    /** Returns the records of a batch. */
    static Table of(RecordBatch batch) {
        List<List<String>> rows = new ArrayList<>();
        addRows(batch, rows);
        return new Table(batch.schema().names(), rows);
    }

    private static void addRows(RecordBatch batch, List<List<String>> rows) {
        for (int place = 0; place < batch.rowCount(); place++) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < batch.schema().size(); i++) {
                row.add(value(batch.column(i), batch.row(place)));
            }
            rows.add(row);
        }
    }

    private static String value(Column column, int row) {
        if (column.kind(row) == Kind.NULL) {
            assertEquals(0, column.length(row));
            return null;
        }
        assertEquals(Kind.STRING, column.kind(row));
        assertTrue(column.length(row) > 0);
        return column.text(row);
    }
}
