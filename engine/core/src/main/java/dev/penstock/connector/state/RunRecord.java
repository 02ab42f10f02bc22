package dev.penstock.connector.state;

import static java.util.Objects.requireNonNull;

import dev.penstock.definition.ExecutionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of one run.
 *
 * @param executionId the run
 * @param flowName the flow that ran
 * @param status how far it has come, or how it ended
 * @param startedAt when it began
 * @param lastUpdatedAt when this was last true
 * @param scheduledFor the tick that it was the run of
 * @param window the records that it was to read, if not all
 * @param counts where its records have gone
 * @param losses what single tasks filtered or dropped
 * @param objects what it has published, or will; of very many the first
 * @param messages what a user should know
 * @param error what ended it, if it failed
 */
public record RunRecord(
        String executionId,
        String flowName,
        ExecutionStatus status,
        Instant startedAt,
        Instant lastUpdatedAt,
        Optional<Instant> scheduledFor,
        Optional<TimeWindow> window,
        RunCounts counts,
        List<TaskLoss> losses,
        List<WrittenObject> objects,
        List<String> messages,
        Optional<String> error) {

    public RunRecord {
        requireNonNull(executionId, "executionId is null");
        requireNonNull(flowName, "flowName is null");
        requireNonNull(status, "status is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(lastUpdatedAt, "lastUpdatedAt is null");
        requireNonNull(scheduledFor, "scheduledFor is null");
        requireNonNull(window, "window is null");
        requireNonNull(counts, "counts is null");
        losses = List.copyOf(losses);
        objects = List.copyOf(objects);
        messages = List.copyOf(messages);
        requireNonNull(error, "error is null");
    }

    /** Returns the record of a run that has begun and of which no more is known. */
    public static RunRecord inProgress(RunStart start) {
        return new RunRecord(
                start.executionId(),
                start.flowName(),
                ExecutionStatus.IN_PROGRESS,
                start.startedAt(),
                start.startedAt(),
                start.scheduledFor(),
                start.window(),
                RunCounts.NONE,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /**
     * Records that a task took out of a run.
     *
     * @param task the index of the task in the definition
     * @param reason what it demanded of which field
     * @param records how many did not meet it
     */
    public record TaskLoss(int task, String reason, long records) {

        public TaskLoss {
            requireNonNull(reason, "reason is null");
        }
    }

    /**
     * An object of a run.
     *
     * @param bytes its size
     * @param records how many records it holds
     */
    public record WrittenObject(String bucket, String key, long bytes, long records) {

        public WrittenObject {
            requireNonNull(bucket, "bucket is null");
            requireNonNull(key, "key is null");
        }
    }
}
