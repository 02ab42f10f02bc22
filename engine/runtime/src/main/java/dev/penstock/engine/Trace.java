package dev.penstock.engine;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of the records of one batch through the steps, written down. Used once, by one thread. */
final class Trace {

    private final FlowPlan plan;
    private final long before;
    private final Map<Integer, List<TracedRecord.Stage>> stages = new HashMap<>();
    private final Map<Integer, TracedRecord.Removal> removals = new HashMap<>();
    private final Map<Integer, List<String>> notes = new HashMap<>();

    /**
     * @param plan what the records pass
     * @param before how many records there were before this batch
     */
    Trace(FlowPlan plan, long before) {
        this.plan = plan;
        this.before = before;
    }

    /** Returns what becomes of the selected records. */
    List<TracedRecord> of(RecordBatch source) {
        RecordBatch batch = source;
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            RecordBatch after = step.operator().apply(batch);
            noteLosses(step, batch, after);
            boolean lastOfStage =
                    i + 1 == plan.steps().size() || plan.steps().get(i + 1).stage() != step.stage();
            if (lastOfStage) {
                snapshot(step, after);
            }
            batch = after;
        }
        List<TracedRecord> records = new ArrayList<>();
        for (int i = 0; i < source.rowCount(); i++) {
            int row = source.row(i);
            records.add(new TracedRecord(
                    before + i + 1,
                    fields(source, row),
                    stages.getOrDefault(row, List.of()),
                    Optional.ofNullable(removals.get(row))));
        }
        return records;
    }

    private void noteLosses(Step step, RecordBatch batch, RecordBatch after) {
        int kept = 0;
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            if (kept < after.rowCount() && after.row(kept) == row) {
                kept++;
                Losses.lostValue(step, batch, after, row).ifPresent(found -> notes.computeIfAbsent(
                                row, key -> new ArrayList<>())
                        .add("tasks[%d], %s: %s cannot be converted".formatted(step.task(), step.title(), found)));
            } else {
                removals.put(row, new TracedRecord.Removal(step.stage().name(), step.task(), step.title()));
            }
        }
    }

    private void snapshot(Step step, RecordBatch batch) {
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            List<String> told = notes.containsKey(row) ? notes.remove(row) : List.of();
            stages.computeIfAbsent(row, key -> new ArrayList<>())
                    .add(new TracedRecord.Stage(step.stage().name(), fields(batch, row), told));
        }
    }

    private static Map<String, String> fields(RecordBatch batch, int row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int position = 0; position < batch.schema().size(); position++) {
            Column column = batch.column(position);
            if (column.kind(row) != Kind.MISSING) {
                fields.put(batch.schema().field(position).name(), ShownValue.of(column, row));
            }
        }
        return fields;
    }
}
