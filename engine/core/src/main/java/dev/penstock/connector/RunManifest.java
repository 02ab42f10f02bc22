package dev.penstock.connector;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a run has done, as it is written down at its commit point.
 *
 * @param executionId the run
 * @param flowName the flow that ran
 * @param committedAt when
 * @param objects the staged objects that are to be published
 * @param recordsProcessed how many records the run processed
 */
public record RunManifest(
        String executionId,
        String flowName,
        Instant committedAt,
        List<StagedReference> objects,
        long recordsProcessed) {

    public RunManifest {
        requireNonNull(executionId, "executionId is null");
        requireNonNull(flowName, "flowName is null");
        requireNonNull(committedAt, "committedAt is null");
        objects = List.copyOf(objects);
    }
}
