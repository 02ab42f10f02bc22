package dev.penstock.engine.internal.plan;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import dev.penstock.definition.Problem;
import java.util.List;

/**
 * A flow bound to the fields of its source: what to read, what to do with it, what comes out.
 *
 * <p>Immutable, shared by any number of runs and threads.
 *
 * @param readsNothing whether AppFlow would move no record for this definition and the run is to do the same
 * @param source the fields to read, in the order in which the first step sees them
 * @param pushed the conditions that a source may use to read less; the steps apply them all the same
 * @param steps what every batch passes, in order
 * @param output the fields of the destination
 * @param written the same fields with the types that the files are to have
 * @param partitionKeys the positions of the partition keys in the output, in order
 * @param warnings what a user should know before running it
 */
public record FlowPlan(
        boolean readsNothing,
        Schema source,
        List<Condition> pushed,
        List<Step> steps,
        Schema output,
        Schema written,
        List<Integer> partitionKeys,
        List<Problem> warnings) {

    public FlowPlan {
        requireNonNull(source, "source is null");
        pushed = List.copyOf(pushed);
        steps = List.copyOf(steps);
        requireNonNull(output, "output is null");
        requireNonNull(written, "written is null");
        partitionKeys = List.copyOf(partitionKeys);
        warnings = List.copyOf(warnings);
    }
}
