package dev.penstock.engine;

import dev.penstock.connector.RecordChunk;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.plan.Outcome;
import dev.penstock.engine.internal.plan.Step;
import dev.penstock.engine.internal.sink.EncodedBatch;
import dev.penstock.engine.internal.sink.Sink;
import java.io.IOException;

/** The way of one batch: decoded, through the steps, encoded. Used by several threads at once. */
final class BatchPath {

    private final FlowPlan plan;
    private final Sink sink;

    BatchPath(FlowPlan plan, Sink sink) {
        this.plan = plan;
        this.sink = sink;
    }

    BatchResult pass(RecordChunk chunk) throws IOException {
        RecordBatch batch = chunk.decode();
        int recordsRead = batch.rowCount();
        long[] removed = new long[plan.steps().size()];
        int rejectedRow = -1;
        for (int i = 0; i < removed.length; i++) {
            Step step = plan.steps().get(i);
            RecordBatch after = step.operator().apply(batch);
            removed[i] = batch.rowCount() - after.rowCount();
            if (removed[i] > 0 && step.outcome() == Outcome.FAILS) {
                rejectedRow = firstRemoved(batch, after);
                return new BatchResult(recordsRead, removed, rejectedRow, 0, chunk.bytes(), EncodedBatch.NOTHING);
            }
            batch = after;
        }
        EncodedBatch encoded = sink.encode(chunk.unit(), batch);
        return new BatchResult(recordsRead, removed, rejectedRow, batch.rowCount(), chunk.bytes(), encoded);
    }

    private static int firstRemoved(RecordBatch before, RecordBatch after) {
        int same = 0;
        while (same < after.rowCount() && before.row(same) == after.row(same)) {
            same++;
        }
        return before.row(same);
    }
}
