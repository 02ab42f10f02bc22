package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record of one run, which accounts for every record of the source.
 *
 * <p>{@code recordsRead = recordsFiltered + recordsProcessed}, and of a successful run
 * {@code recordsProcessed = recordsDropped + recordsWritten}. A run that failed has published nothing: its counts tell
 * how far it came.
 *
 * @param executionId the id of the run, a random UUID
 * @param flowName the flow
 * @param status how it ended
 * @param startedAt when it began
 * @param lastUpdatedAt when it ended
 * @param recordsRead how many records the source delivered
 * @param recordsFiltered how many of them the filters removed
 * @param dropped what validations left out, by task
 * @param recordsWritten how many are in the objects
 * @param bytesProcessed how many bytes of input were read, decompressed
 * @param bytesWritten how many bytes the objects have
 * @param retries how often the run was begun again after a failure that might pass
 * @param objects what was published, in the order in which it was written
 * @param capture set if the destination's connector was not there and its records were written as objects
 * @param warnings what a user should know of the definition and of this run
 * @param error what ended the run, if it failed
 */
public record FlowExecution(
        String executionId,
        String flowName,
        ExecutionStatus status,
        Instant startedAt,
        Instant lastUpdatedAt,
        long recordsRead,
        long recordsFiltered,
        List<DroppedRecords> dropped,
        long recordsWritten,
        long bytesProcessed,
        long bytesWritten,
        int retries,
        List<PublishedObject> objects,
        Optional<Capture> capture,
        List<Problem> warnings,
        Optional<RunError> error) {

    public FlowExecution {
        requireNonNull(executionId, "executionId is null");
        requireNonNull(flowName, "flowName is null");
        requireNonNull(status, "status is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(lastUpdatedAt, "lastUpdatedAt is null");
        dropped = List.copyOf(dropped);
        objects = List.copyOf(objects);
        requireNonNull(capture, "capture is null");
        warnings = List.copyOf(warnings);
        requireNonNull(error, "error is null");
    }

    /** Whether the run ended well and its objects are there. */
    public boolean isSuccessful() {
        return status == ExecutionStatus.SUCCESSFUL;
    }

    /** Returns how many records passed the filters: AppFlow's {@code recordsProcessed} (docs/reference/filter.md and validate.md). */
    public long recordsProcessed() {
        return recordsRead - recordsFiltered;
    }

    /** Returns how many records validations left out. */
    public long recordsDropped() {
        return dropped.stream().mapToLong(DroppedRecords::records).sum();
    }

    /** Returns how long the run took. */
    public Duration duration() {
        return Duration.between(startedAt, lastUpdatedAt);
    }
}
