package dev.penstock.adapter;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads sources to their end. */
final class Records {

    private Records() {}

    /** Returns all records of a source as text, each behind the unit it came from: {@code 0 {id=1}}. */
    static List<String> of(SourceConnector source, String... fields) throws IOException {
        List<String> records = new ArrayList<>();
        try (RecordReader reader = source.open(Schema.ofNames(fields), List.of())) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                RecordBatch batch = chunk.get().decode();
                for (int i = 0; i < batch.rowCount(); i++) {
                    records.add(chunk.get().unit() + " " + batch.record(i));
                }
                chunk = reader.next();
            }
        }
        return records;
    }
}
