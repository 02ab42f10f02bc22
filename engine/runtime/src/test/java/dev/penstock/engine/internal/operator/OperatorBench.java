package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Puts operators through what each of them must stand: batches of every shape, an input that is the same afterwards,
 * and an output that is the same as when every record goes through an oracle on its own.
 */
final class OperatorBench {

    /** How many random batches of each shape there are. */
    private static final int SEEDS = 150;

    private OperatorBench() {}

    /** Checks an operator with batches of one shape. The seed of a batch that fails is in the message. */
    static void check(Subject subject, Shape shape) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed * 0x9E3779B97F4A7C15L + shape.ordinal());
            Trial trial = subject.trials().apply(random);
            String message = "%s, %s, seed %d, %s".formatted(subject, shape, seed, trial.title());
            List<List<Cell>> records = shape.records(trial.columns(), subject.values(), random);
            RecordBatch batch = AwkwardBatch.of(records, trial.columns(), random)
                    .withSelection(shape.selection(records.size(), random));
            try {
                check(trial, batch, records, message);
            } catch (RuntimeException e) {
                throw new AssertionError(message, e);
            }
        }
    }

    private static void check(Trial trial, RecordBatch batch, List<List<Cell>> records, String message) {
        Snapshot before = Snapshot.of(batch);

        RecordBatch after = trial.operator().apply(batch);

        assertEquals(before, Snapshot.of(batch), () -> message + ": the input has changed");
        checkRecords(trial, batch, records, after, message);
        checkColumns(trial, batch, after, message);
        assertEquals(
                Snapshot.of(after),
                Snapshot.of(trial.operator().apply(batch)),
                () -> message + ": a second call gives something else");
        checkWithUsedMemory(trial, batch, records, message + ", in arrays that were used before");
    }

    /** Nothing may rest on what is in an array when it is taken: {@link BatchMemory#release()} writes over all. */
    private static void checkWithUsedMemory(Trial trial, RecordBatch batch, List<List<Cell>> records, String message) {
        var memory = new BatchMemory();
        trial.operator().apply(batch.with(memory));
        memory.release();

        RecordBatch after = trial.operator().apply(batch.with(memory));

        checkRecords(trial, batch, records, after, message);
        checkColumns(trial, batch, after, message);
    }

    private static void checkRecords(
            Trial trial, RecordBatch batch, List<List<Cell>> records, RecordBatch after, String message) {
        List<Integer> rows = new ArrayList<>();
        for (int row : Snapshot.selected(batch)) {
            Optional<List<Cell>> expected = trial.oracle().apply(records.get(row));
            if (expected.isPresent()) {
                rows.add(row);
                List<Cell> actual = record(after, row);
                assertEquals(expected.get(), actual, () -> message + ": record " + row + " " + records.get(row));
            }
        }
        assertEquals(rows, Snapshot.selected(after), () -> message + ": other records are kept of " + records);
    }

    /** Whether a column is the same, or has the very slices and kinds and only knows its numbers besides. */
    private static boolean isShared(RecordBatch batch, RecordBatch after, int position) {
        Column column = batch.column(position);
        Column now = after.column(position);
        boolean isShared = column.bytes() == now.bytes() && column.isUniform() == now.isUniform();
        for (int row = 0; row < batch.capacity() && column != now; row++) {
            isShared &= column.offset(row) == now.offset(row) && column.length(row) == now.length(row);
            isShared &= column.kind(row) == now.kind(row);
        }
        return column == now || isShared && now.decimals().isPresent();
    }

    private static void checkColumns(Trial trial, RecordBatch batch, RecordBatch after, String message) {
        assertEquals(batch.capacity(), after.capacity(), message);
        for (int i = 0; i < batch.schema().size(); i++) {
            if (trial.shares(i)) {
                assertEquals(batch.schema().field(i), after.schema().field(i), message);
                assertTrue(isShared(batch, after, i), message + ": column " + i + " is not shared");
            }
        }
        for (int i = 0; i < after.schema().size(); i++) {
            Column column = after.column(i);
            for (int row : Snapshot.selected(after)) {
                int from = column.offset(row);
                int malformed = Utf8.firstMalformed(column.bytes(), from, from + column.length(row));
                assertEquals(-1, malformed, () -> message + ": record " + row + " has malformed text");
            }
        }
    }

    private static List<Cell> record(RecordBatch batch, int row) {
        List<Cell> record = new ArrayList<>();
        for (int i = 0; i < batch.schema().size(); i++) {
            record.add(Cell.of(batch.column(i), row));
        }
        return record;
    }
}
