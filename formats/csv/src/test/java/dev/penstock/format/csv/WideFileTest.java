package dev.penstock.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Memory is bounded by bytes and by cells: short records of a file with many columns are the costly ones. */
class WideFileTest {

    private static final int COLUMNS = 5_000;
    private static final int RECORDS = 20_000;

    @Test
    void shortRecordsOfAWideFileComeInSmallBatches() throws IOException {
        StringJoiner header = new StringJoiner(",", "", "\r\n");
        for (int i = 0; i < COLUMNS; i++) {
            header.add("c" + i);
        }
        StringBuilder text = new StringBuilder(header.toString());
        for (int i = 0; i < RECORDS; i++) {
            text.append(i % 7 == 0 ? "\"a\nb\"" : "x").append(i % 2 == 0 ? "\r\n" : "\r\n\r\n");
        }
        BytesFile file = new BytesFile(text.toString().getBytes(StandardCharsets.UTF_8), List.of(1 << 20));
        CsvFormat format = CsvFormat.standard();
        Schema schema = format.describe(file, true).schema();
        int records = 0;
        int newlines = 0;
        try (RecordReader reader = format.read(file, schema)) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                RecordBatch batch = chunk.get().decode();
                assertTrue((long) batch.capacity() * COLUMNS <= StandardReader.MOST_CELLS, "rows " + batch.capacity());
                Column first = batch.column(0);
                for (int row = 0; row < batch.rowCount(); row++) {
                    newlines += first.text(row).equals("a\nb") ? 1 : 0;
                }
                records += batch.rowCount();
                chunk = reader.next();
            }
        }
        assertEquals(RECORDS, records);
        assertEquals((RECORDS + 6) / 7, newlines);
    }

    @Test
    void aFaultKeepsItsLineWhereverChunksAreSplit() throws IOException {
        StringBuilder text = new StringBuilder("a,b\r\n");
        int lines = StandardReader.MOST_CELLS / 2 + 10;
        text.append("1\r\n".repeat(lines)).append("x,\"\r\n\"\r\n\"x\"y\r\n");
        BytesFile file = new BytesFile(text.toString().getBytes(StandardCharsets.UTF_8), List.of(1 << 20));
        CsvDialect dialect = CsvDialect.STANDARD.withChunkBytes(8 << 20);

        String message = "";
        try (RecordReader reader = CsvFormat.of(dialect).read(file, Schema.ofNames("a", "b"))) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                chunk.get().decode();
                chunk = reader.next();
            }
        } catch (DataFormatException e) {
            message = e.getMessage();
        }

        assertTrue(message.contains("line " + (lines + 4) + ", column 4"), message);
    }
}
