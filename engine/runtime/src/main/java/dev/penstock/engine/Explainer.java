package dev.penstock.engine;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.plan.Stage;
import dev.penstock.engine.internal.plan.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Tells what a plan is and what it does to records. Used by one thread. */
final class Explainer {

    private final FlowDefinition definition;
    private final FlowPlan plan;
    private final boolean everyField;

    Explainer(FlowDefinition definition, FlowPlan plan, boolean everyField) {
        this.definition = definition;
        this.plan = plan;
        this.everyField = everyField;
    }

    FlowExplanation explain(List<TracedRecord> records) {
        List<String> pushed = plan.steps().stream()
                .filter(step -> step.stage() == Stage.FILTER)
                .map(Step::title)
                .toList();
        List<String> keys = plan.partitionKeys().stream()
                .map(position -> plan.output().field(position).name())
                .toList();
        return new FlowExplanation(
                definition.flowName(),
                plan.source(),
                everyField,
                pushed,
                steps(),
                plan.output(),
                keys,
                plan.warnings(),
                records);
    }

    /** Follows the first records of a source through the steps. */
    List<TracedRecord> trace(RecordReader reader, int limit) throws IOException {
        List<TracedRecord> traced = new ArrayList<>();
        while (traced.size() < limit) {
            Optional<RecordChunk> chunk = reader.next();
            if (chunk.isEmpty()) {
                return traced;
            }
            RecordBatch batch = chunk.get().decode();
            int wanted = Math.min(batch.rowCount(), limit - traced.size());
            int[] rows = IntStream.range(0, wanted).map(batch::row).toArray();
            traced.addAll(new Trace(plan, traced.size()).of(batch.withSelection(Selection.wrap(rows, wanted))));
        }
        return traced;
    }

    private List<ExplainedStep> steps() {
        List<ExplainedStep> explained = new ArrayList<>();
        Schema schema = plan.source();
        for (Step step : plan.steps()) {
            explained.add(explain(step, schema));
            schema = step.schemaAfter(schema);
        }
        return explained;
    }

    private static ExplainedStep explain(Step step, Schema before) {
        List<String> reads = new ArrayList<>();
        for (int input : step.inputs()) {
            if (input >= 0) {
                reads.add(before.field(input).name());
            }
        }
        return new ExplainedStep(
                step.stage().name(),
                step.task() == Step.SEVERAL_TASKS ? OptionalInt.empty() : OptionalInt.of(step.task()),
                step.title(),
                reads,
                step.column() == Step.SEVERAL_COLUMNS ? OptionalInt.empty() : OptionalInt.of(step.column()),
                step.outcome().name());
    }
}
