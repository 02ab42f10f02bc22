package dev.penstock.state;

import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.definition.ExecutionStatus;
import java.time.Instant;

/** Copies of records of runs in which one thing is new, and the order of the records. */
final class RunRecords {

    private RunRecords() {}

    /** Compares records by the newest first; those of one instant by their ids. */
    static int compareNewestFirst(RunRecord a, RunRecord b) {
        int byTime = b.startedAt().compareTo(a.startedAt());
        return byTime != 0 ? byTime : CodePointOrder.compare(a.executionId(), b.executionId());
    }

    static RunRecord with(RunRecord record, ExecutionStatus status) {
        return with(record, status, record.counts(), record.lastUpdatedAt());
    }

    static RunRecord with(RunRecord record, RunCounts counts, Instant at) {
        return with(record, record.status(), counts, at);
    }

    private static RunRecord with(RunRecord record, ExecutionStatus status, RunCounts counts, Instant at) {
        return new RunRecord(
                record.executionId(),
                record.flowName(),
                status,
                record.startedAt(),
                at,
                record.scheduledFor(),
                record.window(),
                counts,
                record.losses(),
                record.objects(),
                record.messages(),
                record.error());
    }
}
