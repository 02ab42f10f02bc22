package dev.penstock.state;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.definition.ExecutionStatus;
import java.time.Instant;
import java.util.Optional;

/** What must hold of the last record of a run, whichever way it ended. */
final class Ending {

    private Ending() {}

    static void requireSuccessful(RunRecord record) {
        if (record.status() != ExecutionStatus.SUCCESSFUL) {
            throw new IllegalArgumentException("the status of the committed run %s is %s; allowed is Successful"
                    .formatted(record.executionId(), record.status().word()));
        }
    }

    static void requireFailed(RunRecord record) {
        if (record.status() != ExecutionStatus.ERROR && record.status() != ExecutionStatus.CANCELED) {
            throw new IllegalArgumentException("the status of the ended run %s is %s; allowed are Error and Canceled"
                    .formatted(record.executionId(), record.status().word()));
        }
    }

    /** Refuses a record that would free the tick or move the watermark of another flow than that which began. */
    static void requireSame(RunStart start, RunRecord record) {
        if (!record.flowName().equals(start.flowName())) {
            throw new IllegalArgumentException("the run %s ends as one of the flow %s; it began as one of %s"
                    .formatted(record.executionId(), record.flowName(), start.flowName()));
        }
        if (!record.scheduledFor().equals(start.scheduledFor())) {
            throw new IllegalArgumentException("the run %s ends as that of the tick %s; it began as that of %s"
                    .formatted(record.executionId(), tick(record.scheduledFor()), tick(start.scheduledFor())));
        }
    }

    private static String tick(Optional<Instant> tick) {
        return tick.map(Instant::toString).orElse("none");
    }
}
