package dev.penstock.engine;

import dev.penstock.engine.internal.plan.Step;
import java.io.IOException;

/** A record broke a rule of a task whose action is to end the run. */
final class RecordRejectedException extends IOException {

    private static final long serialVersionUID = 1L;

    RecordRejectedException(Step step, long record) {
        super("record %d breaks the rule of tasks[%d], whose action is DropDataset: %s"
                .formatted(record, step.task(), step.title()));
    }
}
