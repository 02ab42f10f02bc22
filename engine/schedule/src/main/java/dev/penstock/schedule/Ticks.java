package dev.penstock.schedule;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.connector.state.RunRefusedException.Reason;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.engine.ErrorCode;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.RunError;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What happens when a flow is woken: which tick is due, whether it has a run, what that reads, and what becomes of the
 * flow after it.
 *
 * <p>Only the last tick that has come is due, so ticks that were missed have one run together. That a tick has no second
 * run, and that runs do not overlap, is the state store's decision, which holds for all processes on it. Used by several
 * threads.
 */
final class Ticks {

    /** Alarms may ring some milliseconds early. */
    private static final Duration EARLY = Duration.ofMillis(100);

    /** How often a run is planned anew whose window was read meanwhile. */
    private static final int MOST_ATTEMPTS = 3;

    private final FlowEngine engine;
    private final StateStore state;
    private final Clock clock;
    private final Ticker ticker;
    private final SchedulerListener listener;
    private final boolean overlapping;
    private final GoingOn goingOn = new GoingOn();

    Ticks(
            FlowEngine engine,
            StateStore state,
            Clock clock,
            Ticker ticker,
            SchedulerListener listener,
            boolean overlapping) {
        this.engine = engine;
        this.state = state;
        this.clock = clock;
        this.ticker = ticker;
        this.listener = listener;
        this.overlapping = overlapping;
    }

    /** Sets the first alarm of a flow: at once if it has missed a tick, else at its next one. */
    void begin(ActiveFlow flow) throws IOException {
        Optional<Instant> first = due(flow).or(() -> flow.schedule().nextFrom(clock.instant()));
        setOrClear(flow, first);
    }

    /** Runs a flow for the tick that is due, and sets its next alarm before. */
    void wake(ActiveFlow known) {
        String flowName = known.definition().flowName();
        try {
            // First the alarm: whatever fails below, the flow is woken again.
            setOrClear(known, next(known));
            Optional<FlowRecord> record = state.flow(flowName).filter(FlowLife::isActive);
            if (record.isEmpty()) {
                ticker.clear(flowName);
                return;
            }
            ActiveFlow flow = known.as(record.get());
            if (flow != known) {
                setOrClear(flow, next(flow));
            }
            Optional<Instant> tick = due(flow);
            if (tick.isPresent()) {
                run(flow, tick.get());
            }
        } catch (IOException | RuntimeException e) {
            listener.failed(flowName, e);
        }
    }

    /** Returns the runs that are going on. */
    GoingOn goingOn() {
        return goingOn;
    }

    /** Whether a flow that is not known here is active nowhere; its alarm is removed then. */
    boolean isOver(String flowName) {
        try {
            boolean active = state.flow(flowName).filter(FlowLife::isActive).isPresent();
            if (!active) {
                ticker.clear(flowName);
            }
            return !active;
        } catch (IOException e) {
            listener.failed(flowName, e);
            return false;
        }
    }

    private void run(ActiveFlow flow, Instant tick) throws IOException {
        String flowName = flow.definition().flowName();
        GoingOn.Run run = new GoingOn.Run(flowName, tick);
        // Asked before the watermark is read: the run that is going on may be about to move it.
        if (!goingOn.enter(run, !overlapping || flow.isIncremental())) {
            listener.skipped(flowName, tick, "another run of it is in progress");
            return;
        }
        try {
            FlowExecution execution;
            int attempt = 0;
            do {
                execution = engine.run(flow.definition(), flow.request(tick, state.watermark(flowName), overlapping));
                attempt++;
            } while (isOutdated(execution) && attempt < MOST_ATTEMPTS);
            ended(flow, tick, execution);
        } finally {
            goingOn.leave(run);
        }
    }

    /** Whether another process has moved the watermark between our look at it and the beginning of the run. */
    private static boolean isOutdated(FlowExecution execution) {
        return execution
                .error()
                .filter(error -> error.cause() instanceof RunRefusedException refusal
                        && refusal.reason() == Reason.WINDOW_IS_READ)
                .isPresent();
    }

    private void ended(ActiveFlow flow, Instant tick, FlowExecution execution) throws IOException {
        Optional<RunError> refusal = execution.error().filter(error -> error.code() == ErrorCode.REFUSED);
        if (refusal.isPresent()) {
            listener.skipped(execution.flowName(), tick, refusal.get().message());
            return;
        }
        listener.ended(execution);
        settle(flow, execution);
    }

    /** Counts failures in a row; one thread at a time, so that none is lost. */
    private synchronized void settle(ActiveFlow flow, FlowExecution execution) throws IOException {
        Optional<FlowRecord> before = state.flow(execution.flowName());
        if (before.isEmpty() || execution.status() == ExecutionStatus.CANCELED) {
            return;
        }
        FlowRecord after = execution.isSuccessful()
                ? FlowLife.succeeded(before.get())
                : FlowLife.failed(
                        before.get(),
                        flow.trigger().flowErrorDeactivationThreshold(),
                        execution.error().map(RunError::message).orElse("no error is known"));
        if (after.equals(before.get())) {
            return;
        }
        state.save(after);
        if (after.status() != before.get().status()) {
            ticker.clear(after.flowName());
            listener.moved(after);
        }
    }

    private Optional<Instant> due(ActiveFlow flow) {
        return flow.schedule()
                .lastWithin(flow.schedule().earliest(), clock.instant().plus(EARLY));
    }

    private Optional<Instant> next(ActiveFlow flow) {
        return flow.schedule().nextAfter(clock.instant().plus(EARLY));
    }

    private void setOrClear(ActiveFlow flow, Optional<Instant> at) throws IOException {
        if (at.isPresent()) {
            ticker.set(flow.definition().flowName(), at.get());
        } else {
            ticker.clear(flow.definition().flowName());
        }
    }
}
