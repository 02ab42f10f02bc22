package dev.penstock.engine.internal.operator;

import dev.penstock.data.RecordBatch;

/**
 * One step on the way of a batch: a pure function.
 *
 * <p>It looks at one record at a time and keeps nothing between calls, so one instance serves all threads. It shares the
 * columns it leaves alone, and answers the rows it removes by a smaller selection. What it removed or changed is seen by
 * comparing the batches before and after; that is how the engine counts.
 */
@FunctionalInterface
public interface Operator {

    RecordBatch apply(RecordBatch batch);
}
