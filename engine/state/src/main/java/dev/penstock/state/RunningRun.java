package dev.penstock.state;

import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.definition.ExecutionStatus;
import java.time.Instant;

/**
 * A run in progress.
 *
 * @param session whose run it is
 * @param taken whether it was taken over from a session that has ended: all it can do is end
 * @param record what is known of it
 */
record RunningRun(RunStart start, String session, boolean taken, RunRecord record) {

    static RunningRun of(RunStart start, String session) {
        return new RunningRun(start, session, false, RunRecord.inProgress(start));
    }

    /** Whether somebody wants it to end. */
    boolean isCanceled() {
        return record.status() == ExecutionStatus.CANCEL_STARTED;
    }

    RunningRun canceled() {
        return with(RunRecords.with(record, ExecutionStatus.CANCEL_STARTED));
    }

    RunningRun progressed(RunCounts counts, Instant at) {
        return with(RunRecords.with(record, counts, at));
    }

    RunningRun takenBy(String taker) {
        return new RunningRun(start, taker, true, record);
    }

    private RunningRun with(RunRecord newer) {
        return new RunningRun(start, session, taken, newer);
    }
}
