package dev.penstock.state;

import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.definition.ExecutionStatus;

/**
 * A run whose objects are being published.
 *
 * @param session which has committed it
 */
record CommittedRun(RunStart start, String session, RunManifest manifest) {

    /** What is known of it now: it is in progress until all its objects are there. */
    RunRecord record() {
        return RunRecords.with(manifest.record(), ExecutionStatus.IN_PROGRESS);
    }
}
