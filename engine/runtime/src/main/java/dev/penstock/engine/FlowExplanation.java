package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Schema;
import dev.penstock.definition.Problem;
import java.util.List;

/**
 * How a flow is going to run: its plan as data, and what the plan does to some records.
 *
 * <p>It is what a person reads to understand why a record did not arrive, so it shows values before they are masked.
 *
 * @param flowName the flow
 * @param source the fields that are read, in the order in which the first step sees them
 * @param readsEveryField whether the flow carries along every field that the source has
 * @param pushed the conditions that a source may use to read less
 * @param steps what every record passes, in order
 * @param output the fields of the destination and their types
 * @param partitionKeys the fields of the destination that name folders, in order
 * @param warnings what a user should know before running it
 * @param records what became of the first records; none if the flow was explained without any
 */
public record FlowExplanation(
        String flowName,
        Schema source,
        boolean readsEveryField,
        List<String> pushed,
        List<ExplainedStep> steps,
        Schema output,
        List<String> partitionKeys,
        List<Problem> warnings,
        List<TracedRecord> records) {

    public FlowExplanation {
        requireNonNull(flowName, "flowName is null");
        requireNonNull(source, "source is null");
        pushed = List.copyOf(pushed);
        steps = List.copyOf(steps);
        requireNonNull(output, "output is null");
        partitionKeys = List.copyOf(partitionKeys);
        warnings = List.copyOf(warnings);
        records = List.copyOf(records);
    }
}
