package dev.penstock.format.csv;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Reads a file as the engine does: some threads take chunks in turn, and the first failure of the file has the word. */
final class ParallelReading {

    private final RecordReader reader;
    private final SortedMap<Integer, Object> answers = new TreeMap<>();
    private int taken;
    private boolean ended;

    private ParallelReading(RecordReader reader) {
        this.reader = reader;
    }

    /** Returns the rows, or the message of the failure, as text. */
    static String answer(CsvFormat format, InputObject file, int threads, ExecutorService executor) throws Exception {
        try {
            Schema schema = format.describe(file, true).schema();
            try (RecordReader reader = format.read(file, schema)) {
                return Paths.answer(schema.names(), new ParallelReading(reader).rows(threads, executor));
            }
        } catch (DataFormatException fault) {
            return fault.getMessage();
        }
    }

    private List<List<String>> rows(int threads, ExecutorService executor) throws Exception {
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            workers.add(executor.submit(this::work));
        }
        work();
        for (Future<?> worker : workers) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Object answer : answers.values()) {
            if (answer instanceof IOException failure) {
                throw failure;
            }
            rows.addAll(((Table) answer).rows());
        }
        return rows;
    }

    private void work() {
        boolean more = true;
        while (more) {
            more = one();
        }
    }

    private boolean one() {
        RecordChunk chunk;
        int ticket;
        synchronized (this) {
            if (ended) {
                return false;
            }
            ticket = taken++;
            try {
                Optional<RecordChunk> next = reader.next();
                ended = next.isEmpty();
                if (ended) {
                    return false;
                }
                chunk = next.get();
            } catch (IOException failure) {
                ended = true;
                answers.put(ticket, failure);
                return false;
            }
        }
        Object answer;
        try {
            answer = Table.of(chunk.decode());
        } catch (IOException failure) {
            answer = failure;
        }
        synchronized (this) {
            answers.put(ticket, answer);
        }
        return true;
    }
}
