package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whole files for tests. */
final class Reading {

    private Reading() {}

    static List<RecordBatch> batches(InputObject file, Schema schema, JsonLimits limits) throws IOException {
        List<RecordBatch> batches = new ArrayList<>();
        try (RecordReader reader = JsonLinesFormat.of(limits).read(file, schema)) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                batches.add(chunk.get().decode());
                chunk = reader.next();
            }
        }
        return batches;
    }

    /**
     * Returns the records of a file, each with a value for every field of the schema. As a run does, it gives memory and
     * bytes of a chunk back before the next is taken.
     */
    static List<List<Value>> records(InputObject file, Schema schema, JsonLimits limits) throws IOException {
        List<List<Value>> records = new ArrayList<>();
        var memory = new BatchMemory();
        try (RecordReader reader = JsonLinesFormat.of(limits).read(file, schema)) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                addRecords(chunk.get().decode(memory), records);
                memory.release();
                chunk.get().release();
                chunk = reader.next();
            }
        }
        return records;
    }

    private static void addRecords(RecordBatch batch, List<List<Value>> records) {
        for (int place = 0; place < batch.rowCount(); place++) {
            List<Value> record = new ArrayList<>();
            for (int field = 0; field < batch.schema().size(); field++) {
                record.add(Value.of(batch.column(field), batch.row(place)));
            }
            records.add(record);
        }
    }

    static List<List<Value>> records(String text, String... fields) throws IOException {
        return records(BytesObject.of(text), Schema.ofNames(fields), JsonLimits.standard());
    }

    /** Returns the only record of a line. */
    static List<Value> record(String line, String... fields) throws IOException {
        List<List<Value>> records = records(line, fields);
        if (records.size() != 1) {
            throw new IllegalArgumentException("there are %d records; allowed is 1".formatted(records.size()));
        }
        return records.get(0);
    }

    /**
     * Checks that a file is what {@link JacksonOracle} says of it: refused by description and reading, or described and
     * read with the same names and values.
     *
     * @return whether it is accepted
     */
    static boolean agreesWithJackson(InputObject file, byte[] bytes, JsonLimits limits) throws IOException {
        Optional<List<String>> lines = JacksonOracle.lines(bytes);
        JsonLinesFormat format = JsonLinesFormat.of(limits);
        if (lines.isEmpty()) {
            assertThrows(DataFormatException.class, () -> format.describe(file, true));
            assertThrows(DataFormatException.class, () -> batches(file, Schema.ofNames("a", "v.b"), limits));
            return false;
        }
        List<String> names = JacksonOracle.names(lines.get());
        SourceSchema described = format.describe(file, true);
        assertEquals(SourceSchema.open(JacksonOracle.schema(lines.get())), described);
        assertEquals(JacksonOracle.records(lines.get(), names), records(file, Schema.ofNames(names), limits));
        return true;
    }

    /** Returns what is said of a malformed file. */
    static DataFormatException refusal(byte[] bytes, JsonLimits limits) {
        return refusal(BytesObject.of(bytes), limits);
    }

    static DataFormatException refusal(InputObject file, JsonLimits limits) {
        return assertThrows(DataFormatException.class, () -> batches(file, Schema.ofNames("a"), limits));
    }
}
