package dev.penstock.engine;

import dev.penstock.engine.internal.plan.Outcome;
import dev.penstock.engine.internal.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the records of a run have gone. Batches are entered in the order of the input, by one thread at a time.
 */
final class Accounts {

    /** The accounts of a run that has not come to its first batch. */
    static final Accounts NONE = new Accounts(List.of());

    private final List<Step> steps;
    private final long[] removed;
    private long recordsRead;
    private long recordsWritten;
    private long bytesProcessed;

    Accounts(List<Step> steps) {
        this.steps = steps;
        this.removed = new long[steps.size()];
    }

    /** Enters what became of one batch. */
    void enter(BatchResult result) throws RecordRejectedException {
        for (int i = 0; i < removed.length; i++) {
            if (result.removed()[i] > 0 && steps.get(i).outcome() == Outcome.FAILS) {
                long record = recordsRead + result.rejectedRow() + 1;
                throw new RecordRejectedException(steps.get(i), record);
            }
            removed[i] += result.removed()[i];
        }
        recordsRead += result.recordsRead();
        recordsWritten += result.recordsWritten();
        bytesProcessed += result.bytes();
    }

    long recordsRead() {
        return recordsRead;
    }

    long recordsWritten() {
        return recordsWritten;
    }

    long bytesProcessed() {
        return bytesProcessed;
    }

    long recordsFiltered() {
        long filtered = 0;
        for (int i = 0; i < removed.length; i++) {
            filtered += steps.get(i).outcome() == Outcome.FILTERS ? removed[i] : 0;
        }
        return filtered;
    }

    List<DroppedRecords> dropped() {
        List<DroppedRecords> dropped = new ArrayList<>();
        for (int i = 0; i < removed.length; i++) {
            Step step = steps.get(i);
            if (step.outcome() == Outcome.DROPS && removed[i] > 0) {
                dropped.add(new DroppedRecords(step.task(), step.title(), removed[i]));
            }
        }
        return dropped;
    }
}
