package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowStatus;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Trigger;
import dev.penstock.engine.FlowEngine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs flows by their schedules, inside the caller's JVM.
 *
 * <pre>{@code
 * try (FlowScheduler scheduler = FlowScheduler.builder(engine, state).build()) {
 *     scheduler.activate(flow);
 *     ...
 * }
 * }</pre>
 *
 * <p>The state store remembers which flows are active and how far they have read. A program that starts anew activates
 * its flows again: those that are active already go on as if nothing had been, and one whose last tick has no successful
 * run, because the program was not there, runs at once. Every tick has one successful run at most, over all processes on
 * the state store. Used by several threads.
 */
public final class FlowScheduler implements AutoCloseable {

    private static final int MOST_RUNS_LOOKED_AT = 100;

    private final FlowEngine engine;
    private final StateStore state;
    private final Clock clock;
    private final Ticker ticker;
    private final Ticks ticks;
    private final SchedulerListener listener;
    private final Map<String, ActiveFlow> flows = new ConcurrentHashMap<>();

    FlowScheduler(
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
        this.ticks = new Ticks(engine, state, clock, ticker, listener, overlapping);
    }

    /**
     * Returns a builder of schedulers.
     *
     * @param engine what runs the flows; it must use the same state store
     * @param state what remembers flows and runs; the scheduler does not close it
     */
    public static FlowSchedulerBuilder builder(FlowEngine engine, StateStore state) {
        return new FlowSchedulerBuilder(engine, state);
    }

    /**
     * Returns the problems and warnings of a flow, its schedule included, that show without looking at its source.
     */
    public List<Problem> check(FlowDefinition definition) {
        List<Problem> problems = new ArrayList<>(engine.check(definition));
        problems.addAll(ScheduleRules.check(definition));
        return problems;
    }

    /**
     * Records a flow that is not to run by its schedule yet: Draft, or Active if it runs on demand. A flow that is
     * recorded already stays as it is, unless it was deleted.
     */
    public FlowRecord create(FlowDefinition definition) throws IOException {
        Optional<FlowRecord> known = existing(definition.flowName());
        if (known.isPresent()) {
            return known.get();
        }
        boolean onDemand = definition.trigger() instanceof Trigger.OnDemand;
        return move(onDemand ? FlowLife.onDemand(definition.flowName()) : FlowLife.draft(definition.flowName()));
    }

    /**
     * Lets a flow run by its schedule from now on. A flow that is active already is not activated a second time: it goes
     * on by the times that it had, with the definition that is given.
     *
     * @return the flow as it is recorded now
     * @throws IllegalArgumentException if the flow has no schedule
     * @throws InvalidFlowException if the definition or its schedule has errors; the flow is Errored then
     */
    public FlowRecord activate(FlowDefinition definition) throws IOException {
        requireNonNull(definition, "definition is null");
        Trigger.Scheduled trigger = scheduled(definition);
        FlowRecord before = existing(definition.flowName()).orElseGet(() -> FlowLife.draft(definition.flowName()));
        List<Problem> problems = check(definition);
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            var refusal = new InvalidFlowException(problems);
            ticker.clear(definition.flowName());
            move(FlowLife.errored(before, refusal.errors().get(0).toString()));
            throw refusal;
        }
        FlowRecord after = FlowLife.activated(before, clock.instant());
        ActiveFlow flow = ActiveFlow.of(definition, trigger, after.activatedAt().orElseThrow());
        if (!after.equals(before)) {
            move(after);
        }
        flows.put(definition.flowName(), flow);
        ticks.begin(flow);
        return after;
    }

    /**
     * Ends the runs of a flow by its schedule; one that is going on is not touched. An active flow is Suspended then,
     * any other stays as it is.
     *
     * @throws IllegalArgumentException if the flow is not recorded
     * @throws UnsupportedOperationException if the flow runs on demand
     */
    public FlowRecord deactivate(String flowName) throws IOException {
        FlowRecord before = recorded(flowName);
        if (before.status() == FlowStatus.ACTIVE && before.activatedAt().isEmpty()) {
            throw new UnsupportedOperationException(
                    "the flow %s runs on demand; allowed is a flow with a schedule".formatted(flowName));
        }
        forget(flowName);
        FlowRecord after = FlowLife.deactivated(before);
        return after.equals(before) ? before : move(after);
    }

    /**
     * Marks a flow as Deleted. Its runs stay in the history.
     *
     * @param force whether to do so while a run of it is in progress
     * @throws IllegalArgumentException if the flow is not recorded
     * @throws IllegalStateException if a run of it is in progress and {@code force} is false
     */
    public FlowRecord delete(String flowName, boolean force) throws IOException {
        FlowRecord before = recorded(flowName);
        if (!force) {
            for (RunRecord run : state.executions(flowName, MOST_RUNS_LOOKED_AT)) {
                if (run.status() == ExecutionStatus.IN_PROGRESS) {
                    throw new IllegalStateException("the run %s of the flow %s is in progress; allowed is with force"
                            .formatted(run.executionId(), flowName));
                }
            }
        }
        forget(flowName);
        return move(FlowLife.deleted(before));
    }

    /** Returns the next time at which a flow runs, if it is active here and has one. */
    public Optional<Instant> nextTime(String flowName) throws IOException {
        Optional<ActiveFlow> flow = Optional.ofNullable(flows.get(requireNonNull(flowName, "flowName is null")));
        Optional<FlowRecord> record = state.flow(flowName).filter(FlowLife::isActive);
        return record.isEmpty()
                ? Optional.empty()
                : flow.flatMap(found -> found.as(record.get()).schedule().nextAfter(clock.instant()));
    }

    /**
     * Starts no run any more, and returns when the runs that are going on have ended. Flows stay active: the next
     * scheduler goes on with them.
     */
    @Override
    public void close() {
        ticker.close();
    }

    /**
     * Starts no run any more, waits for those that are going on, asks those to end that take longer than is wanted, and
     * returns when all have ended.
     *
     * @param patience how long runs may go on
     * @throws InterruptedException if the thread is interrupted while it waits; the scheduler is not closed then
     */
    public void close(Duration patience) throws IOException, InterruptedException {
        requireNonNull(patience, "patience is null");
        ticker.pause();
        if (!ticks.goingOn().awaitNone(patience)) {
            for (GoingOn.Run run : ticks.goingOn().all()) {
                cancel(run);
            }
        }
        close();
    }

    private void cancel(GoingOn.Run run) throws IOException {
        for (RunRecord record : state.executions(run.flowName(), MOST_RUNS_LOOKED_AT)) {
            if (record.status() == ExecutionStatus.IN_PROGRESS
                    && record.scheduledFor().equals(Optional.of(run.tick()))) {
                state.requestCancel(record.executionId());
            }
        }
    }

    void start() throws IOException {
        ticker.start(flowName -> {
            Optional<ActiveFlow> flow = Optional.ofNullable(flows.get(flowName));
            flow.ifPresent(ticks::wake);
            return flow.isPresent() || ticks.isOver(flowName);
        });
    }

    private void forget(String flowName) throws IOException {
        flows.remove(flowName);
        ticker.clear(flowName);
    }

    private FlowRecord move(FlowRecord flow) throws IOException {
        state.save(flow);
        listener.moved(flow);
        return flow;
    }

    private Optional<FlowRecord> existing(String flowName) throws IOException {
        return state.flow(flowName).filter(flow -> flow.status() != FlowStatus.DELETED);
    }

    private FlowRecord recorded(String flowName) throws IOException {
        requireNonNull(flowName, "flowName is null");
        return existing(flowName)
                .orElseThrow(() -> new IllegalArgumentException("the flow %s is not recorded".formatted(flowName)));
    }

    private static Trigger.Scheduled scheduled(FlowDefinition definition) {
        if (definition.trigger() instanceof Trigger.Scheduled scheduled) {
            return scheduled;
        }
        throw new IllegalArgumentException("the trigger of the flow %s is %s; allowed is Scheduled"
                .formatted(definition.flowName(), definition.trigger().type()));
    }
}
