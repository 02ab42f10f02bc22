package dev.penstock.format.json;

import dev.penstock.data.Idle;
import java.util.Optional;

/**
 * Plans that fitted the lines of a block, for other blocks of the same file: so they are learnt once and not for each.
 *
 * <p>There are as many as blocks were decoded at a time. Used by several threads.
 */
final class IdlePlans {

    private final Idle<LinePlan> plans = new Idle<>();

    /** Returns a plan that nobody else uses. */
    LinePlan take() {
        Optional<LinePlan> plan = plans.take();
        return plan.isPresent() ? plan.get() : new LinePlan();
    }

    /** Takes a plan back. One that learnt all it may is forgotten, since lines may have become others. */
    void give(LinePlan plan) {
        if (plan.mayLearn()) {
            plans.give(plan);
        }
    }
}
