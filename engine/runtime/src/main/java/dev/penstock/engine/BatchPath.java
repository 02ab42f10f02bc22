package dev.penstock.engine;

import dev.penstock.connector.RecordChunk;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.BatchResult.Loss;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.plan.Step;
import dev.penstock.engine.internal.sink.EncodedBatch;
import dev.penstock.engine.internal.sink.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of one batch: decoded, through the steps, encoded. The result is valid until its memory is released. Used by
 * several threads at once, each with a memory of its own.
 */
final class BatchPath {

    private final FlowPlan plan;
    private final Sink sink;

    BatchPath(FlowPlan plan, Sink sink) {
        this.plan = plan;
        this.sink = sink;
    }

    BatchResult pass(RecordChunk chunk, BatchMemory memory) throws IOException {
        return Recording.isPossible() ? recorded(chunk, memory) : take(chunk, memory);
    }

    private BatchResult recorded(RecordChunk chunk, BatchMemory memory) throws IOException {
        var event = new BatchEvent();
        event.begin();
        BatchResult result = take(chunk, memory);
        event.end();
        if (event.shouldCommit()) {
            event.recordsRead = result.recordsRead();
            event.recordsLeft = result.recordsWritten();
            event.bytes = result.bytes();
            event.commit();
        }
        return result;
    }

    private BatchResult take(RecordChunk chunk, BatchMemory memory) throws IOException {
        RecordBatch batch = chunk.decode(memory).with(memory);
        int recordsRead = batch.rowCount();
        List<Loss> losses = new ArrayList<>(plan.steps().size());
        for (Step step : plan.steps()) {
            RecordBatch after = step.operator().apply(batch);
            Loss loss = Losses.of(step, batch, after);
            losses.add(loss);
            if (loss.count() > 0 && step.outcome().endsRun()) {
                return new BatchResult(recordsRead, losses, 0, chunk.bytes(), EncodedBatch.NOTHING);
            }
            batch = after;
        }
        EncodedBatch encoded = sink.encode(chunk.unit(), batch);
        return new BatchResult(recordsRead, losses, batch.rowCount(), chunk.bytes(), encoded);
    }
}
