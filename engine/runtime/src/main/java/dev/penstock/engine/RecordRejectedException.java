package dev.penstock.engine;

import dev.penstock.engine.internal.plan.Step;
import java.io.IOException;

/** A record broke a rule that ends the run. */
final class RecordRejectedException extends IOException {

    private static final long serialVersionUID = 1L;

    RecordRejectedException(Step step, long record, String found) {
        super("record %d does not pass tasks[%d], %s%s"
                .formatted(record, step.task(), step.title(), found.isEmpty() ? "" : ": found " + found));
    }
}
