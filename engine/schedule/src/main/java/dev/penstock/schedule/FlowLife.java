package dev.penstock.schedule;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.definition.FlowStatus;
import java.time.Instant;
import java.util.Optional;

/** The moves of a flow from state to state; each is a pure function. */
final class FlowLife {

    private FlowLife() {}

    /** Returns a flow that was never active. */
    static FlowRecord draft(String flowName) {
        return new FlowRecord(flowName, FlowStatus.DRAFT, Optional.empty(), Optional.empty(), 0);
    }

    /** Returns a flow that runs when somebody asks for it; it is active without having been activated. */
    static FlowRecord onDemand(String flowName) {
        return new FlowRecord(flowName, FlowStatus.ACTIVE, Optional.empty(), Optional.empty(), 0);
    }

    /** Returns the flow as active: as it is if it is active already, else from now on and without failures. */
    static FlowRecord activated(FlowRecord flow, Instant now) {
        if (isActive(flow)) {
            return flow;
        }
        return new FlowRecord(flow.flowName(), FlowStatus.ACTIVE, Optional.empty(), Optional.of(now), 0);
    }

    /** Returns the flow as suspended if it is active, else as it is. */
    static FlowRecord deactivated(FlowRecord flow) {
        return isActive(flow) ? with(flow, FlowStatus.SUSPENDED, Optional.empty(), flow.failures()) : flow;
    }

    /** Returns the flow as one that could not be activated. */
    static FlowRecord errored(FlowRecord flow, String message) {
        return with(flow, FlowStatus.ERRORED, Optional.of(message), flow.failures());
    }

    /** Returns the flow after a run that went well. */
    static FlowRecord succeeded(FlowRecord flow) {
        return flow.failures() == 0 ? flow : with(flow, flow.status(), flow.statusMessage(), 0);
    }

    /**
     * Returns the flow after a run that failed.
     *
     * @param threshold how many failures in a row suspend an active flow; without it none do
     * @param message what ended the run
     */
    static FlowRecord failed(FlowRecord flow, Optional<Integer> threshold, String message) {
        int failures = flow.failures() == Integer.MAX_VALUE ? flow.failures() : flow.failures() + 1;
        if (isActive(flow) && threshold.isPresent() && failures >= threshold.get()) {
            String why = failures + " runs in a row have failed and flowErrorDeactivationThreshold is "
                    + threshold.get() + ". The last one: " + message;
            return with(flow, FlowStatus.SUSPENDED, Optional.of(why), failures);
        }
        return with(flow, flow.status(), flow.statusMessage(), failures);
    }

    /** Returns the flow as deleted. */
    static FlowRecord deleted(FlowRecord flow) {
        return with(flow, FlowStatus.DELETED, Optional.empty(), flow.failures());
    }

    /** Whether the flow has been activated and runs by its schedule. */
    static boolean isActive(FlowRecord flow) {
        return flow.status() == FlowStatus.ACTIVE && flow.activatedAt().isPresent();
    }

    private static FlowRecord with(FlowRecord flow, FlowStatus status, Optional<String> message, int failures) {
        return new FlowRecord(flow.flowName(), status, message, flow.activatedAt(), failures);
    }
}
