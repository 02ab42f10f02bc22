package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * One step of a plan.
 *
 * @param stage when it works: FILTER, VALIDATE, TRANSFORM, DERIVE, TRANSFORM_DERIVED or MAP
 * @param task the index of its task in the definition; absent if several tasks made the step
 * @param title what it does, in words of the definition
 * @param reads the fields that it reads
 * @param column the position of the field that it looks at or makes; absent for several
 * @param losing what it means when it removes something: KEEPS, FILTERS, DROPS, FAILS, CONVERTS or MUST_CONVERT
 */
public record ExplainedStep(
        String stage, OptionalInt task, String title, List<String> reads, OptionalInt column, String losing) {

    public ExplainedStep {
        requireNonNull(stage, "stage is null");
        requireNonNull(task, "task is null");
        requireNonNull(title, "title is null");
        reads = List.copyOf(reads);
        requireNonNull(column, "column is null");
        requireNonNull(losing, "losing is null");
    }
}
