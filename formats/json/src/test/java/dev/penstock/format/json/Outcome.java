package dev.penstock.format.json;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a file is to its reader.
 *
 * @param records all records, or none if a line is refused
 * @param refusal what is said of the first line that is refused
 */
record Outcome(List<List<Value>> records, Optional<String> refusal) {

    /** Reads a file with some threads that take its chunks in turn, as a run does. */
    static Outcome of(InputObject file, Schema schema, JsonLimits limits, int threads) throws Exception {
        try (RecordReader reader = JsonLinesFormat.of(limits).read(file, schema)) {
            Parts parts = new Parts(reader, schema);
            if (threads == 1) {
                parts.call();
                return parts.outcome();
            }
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                for (Future<Void> done : executor.invokeAll(Collections.nCopies(threads, parts))) {
                    done.get();
                }
            } finally {
                executor.shutdown();
            }
            return parts.outcome();
        }
    }

    /** The outcomes of the chunks of a file, by their place in it. */
    private static final class Parts implements Callable<Void> {

        private final RecordReader reader;
        private final Schema schema;
        private final TreeMap<Integer, Outcome> parts = new TreeMap<>();
        private int taken;
        private boolean ended;

        Parts(RecordReader reader, Schema schema) {
            this.reader = reader;
            this.schema = schema;
        }

        @Override
        public Void call() throws Exception {
            while (true) {
                int number;
                Optional<RecordChunk> chunk;
                synchronized (this) {
                    if (ended) {
                        return null;
                    }
                    number = taken++;
                    chunk = next(number);
                    ended = chunk.isEmpty();
                }
                if (chunk.isPresent()) {
                    put(number, decoded(chunk.get()));
                }
            }
        }

        private Optional<RecordChunk> next(int number) throws Exception {
            try {
                return reader.next();
            } catch (DataFormatException e) {
                put(number, new Outcome(List.of(), Optional.of(e.getMessage())));
                return Optional.empty();
            }
        }

        private Outcome decoded(RecordChunk chunk) throws Exception {
            try {
                return new Outcome(records(chunk.decode()), Optional.empty());
            } catch (DataFormatException e) {
                return new Outcome(List.of(), Optional.of(e.getMessage()));
            }
        }

        private List<List<Value>> records(RecordBatch batch) {
            List<List<Value>> records = new ArrayList<>();
            for (int place = 0; place < batch.rowCount(); place++) {
                List<Value> record = new ArrayList<>();
                for (int field = 0; field < schema.size(); field++) {
                    record.add(Value.of(batch.column(field), batch.row(place)));
                }
                records.add(record);
            }
            return records;
        }

        private synchronized void put(int number, Outcome outcome) {
            parts.put(number, outcome);
        }

        synchronized Outcome outcome() {
            List<List<Value>> records = new ArrayList<>();
            for (Outcome part : parts.values()) {
                if (part.refusal().isPresent()) {
                    return new Outcome(List.of(), part.refusal());
                }
                records.addAll(part.records());
            }
            return new Outcome(records, Optional.empty());
        }
    }
}
