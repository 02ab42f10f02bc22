package dev.penstock.format.json;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Plans that fitted the lines of a block, for other blocks of the same file: so they are learnt once and not for each.
 *
 * <p>There are as many as blocks were decoded at a time. Used by several threads.
 */
final class IdlePlans {

    private final Queue<LinePlan> plans = new ConcurrentLinkedQueue<>();

    /** Returns a plan that nobody else uses. */
    LinePlan take() {
        LinePlan plan = plans.poll();
        return plan == null ? new LinePlan() : plan;
    }

    /** Takes a plan back. One that learnt all it may is forgotten, since lines may have become others. */
    void give(LinePlan plan) {
        if (plan.mayLearn()) {
            plans.add(plan);
        }
    }
}
