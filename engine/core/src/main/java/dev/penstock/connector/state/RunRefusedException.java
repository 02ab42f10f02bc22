package dev.penstock.connector.state;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** A run that may not begin, because of another run of its flow. */
public final class RunRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String otherExecutionId;

    /** Why a run may not begin. */
    public enum Reason {
        /** Another exclusive run of the flow is in progress, or not published yet. */
        FLOW_IS_BUSY("another run of it is in progress"),
        /** The tick has its run already. */
        TICK_IS_TAKEN("its tick has a run already"),
        /** The window of the tick begins before what the flow has read: another run has moved the watermark since. */
        WINDOW_IS_READ("a part of its window is read already");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    public RunRefusedException(String flowName, Reason reason, String otherExecutionId) {
        super("the flow %s cannot run now: %s, %s".formatted(flowName, reason.words, otherExecutionId));
        this.reason = requireNonNull(reason, "reason is null");
        this.otherExecutionId = requireNonNull(otherExecutionId, "otherExecutionId is null");
    }

    public Reason reason() {
        return reason;
    }

    /** Returns the run that stands in the way. */
    public String otherExecutionId() {
        return otherExecutionId;
    }
}
