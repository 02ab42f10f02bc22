package dev.penstock.engine;

import dev.penstock.connector.state.RunRecord.TaskLoss;
import dev.penstock.definition.Problem;
import dev.penstock.engine.BatchResult.Loss;
import dev.penstock.engine.internal.plan.Outcome;
import dev.penstock.engine.internal.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Where the records of a run have gone. Batches are entered in the order of the input, by one thread at a time. */
final class Accounts {

    /** The accounts of a run that has not come to its first batch. */
    static final Accounts NONE = new Accounts(List.of());

    private final List<Step> steps;
    private final long[] lost;
    private final long[] firstRecord;
    private final String[] firstFound;
    private long recordsRead;
    private long recordsWritten;
    private long bytesProcessed;

    Accounts(List<Step> steps) {
        this.steps = steps;
        this.lost = new long[steps.size()];
        this.firstRecord = new long[steps.size()];
        this.firstFound = new String[steps.size()];
    }

    /**
     * Enters what became of one batch.
     *
     * @throws RecordRejectedException if a step that must lose nothing has lost something; nothing is entered then
     */
    void enter(BatchResult result) throws RecordRejectedException {
        for (int i = 0; i < result.losses().size(); i++) {
            checkRejected(i, result.losses().get(i));
        }
        for (int i = 0; i < result.losses().size(); i++) {
            enter(i, result.losses().get(i));
        }
        recordsRead += result.recordsRead();
        recordsWritten += result.recordsWritten();
        bytesProcessed += result.bytes();
    }

    private void checkRejected(int step, Loss loss) throws RecordRejectedException {
        if (loss.count() > 0 && steps.get(step).outcome().endsRun()) {
            throw new RecordRejectedException(steps.get(step), recordOf(loss), loss.found());
        }
    }

    private void enter(int step, Loss loss) {
        if (loss.count() > 0 && lost[step] == 0) {
            firstRecord[step] = recordOf(loss);
            firstFound[step] = loss.found();
        }
        lost[step] += loss.count();
    }

    /** Returns the number of the first record that a batch has lost, from 1. */
    private long recordOf(Loss loss) {
        return recordsRead + loss.firstRow() + 1;
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
        for (int i = 0; i < lost.length; i++) {
            filtered += steps.get(i).outcome() == Outcome.FILTERS ? lost[i] : 0;
        }
        return filtered;
    }

    List<DroppedRecords> dropped() {
        List<DroppedRecords> dropped = new ArrayList<>();
        for (int i = 0; i < lost.length; i++) {
            Step step = steps.get(i);
            if (step.outcome() == Outcome.DROPS && lost[i] > 0) {
                dropped.add(new DroppedRecords(step.task(), step.title(), lost[i]));
            }
        }
        return dropped;
    }

    long recordsDropped() {
        long sum = 0;
        for (DroppedRecords dropped : dropped()) {
            sum += dropped.records();
        }
        return sum;
    }

    /** Returns what each task has filtered or dropped. */
    List<TaskLoss> losses() {
        List<TaskLoss> losses = new ArrayList<>();
        for (int i = 0; i < lost.length; i++) {
            Step step = steps.get(i);
            boolean takesOut = step.outcome() == Outcome.DROPS || step.outcome() == Outcome.FILTERS;
            if (takesOut && lost[i] > 0) {
                losses.add(new TaskLoss(step.task(), step.title(), lost[i]));
            }
        }
        return losses;
    }

    /** Returns a warning for each step that had values it could not convert. */
    List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        for (int i = 0; i < lost.length; i++) {
            Step step = steps.get(i);
            if (step.outcome() == Outcome.CONVERTS && lost[i] > 0) {
                warnings.add(Problem.warning(
                        "value.unconvertible",
                        "tasks[" + step.task() + "]",
                        "%s: %d values are null instead, the first in record %d: %s"
                                .formatted(step.title(), lost[i], firstRecord[i], firstFound[i]),
                        "values that the type can hold",
                        "correct the source, or choose another type"));
            }
        }
        return warnings;
    }
}
