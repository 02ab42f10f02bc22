package dev.penstock.state;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that is known of runs and flows.
 *
 * <p>{@link #take} takes every step, also one that {@link Refusals} would refuse: it was allowed when it was first taken.
 * Used by one thread at a time.
 */
final class StateBook implements Step.Cases {

    /** How many ended runs of a flow are remembered, if nobody says otherwise. */
    static final int DEFAULT_HISTORY = 1_000;

    private final int history;
    private final Map<String, RunningRun> running = new LinkedHashMap<>();
    private final Map<String, CommittedRun> committed = new LinkedHashMap<>();
    private final Map<String, RunRecord> ended = new HashMap<>();
    private final Map<String, EndedRuns> endedOfFlow = new HashMap<>();
    private final Map<String, Watermark> watermarks = new HashMap<>();
    private final Map<String, FlowRecord> flows = new TreeMap<>(CodePointOrder::compare);

    /** @param history how many ended runs of a flow are remembered; at least 1 */
    StateBook(int history) {
        this.history = requireHistory(history);
    }

    static int requireHistory(int history) {
        if (history < 1) {
            throw new IllegalArgumentException("history is %d; the least is 1".formatted(history));
        }
        return history;
    }

    void take(Step step) throws IOException {
        step.match(this);
    }

    @Override
    public void begin(Step.Begin step) {
        running.put(step.start().executionId(), RunningRun.of(step.start(), step.session()));
    }

    @Override
    public void progress(Step.Progress step) {
        running.computeIfPresent(step.executionId(), (id, run) -> run.progressed(step.counts(), step.at()));
    }

    @Override
    public void cancel(Step.Cancel step) {
        running.computeIfPresent(step.executionId(), (id, run) -> run.canceled());
    }

    @Override
    public void commit(Step.Commit step) {
        String executionId = step.manifest().executionId();
        RunningRun run = running.remove(executionId);
        if (run != null) {
            committed.put(executionId, new CommittedRun(run.start(), run.session(), step.manifest()));
            if (step.manifest().watermark().isPresent()) {
                advance(step.manifest().flowName(), step.manifest().watermark().get());
            }
        }
    }

    @Override
    public void finish(Step.Finish step) {
        CommittedRun run = committed.remove(step.executionId());
        if (run != null) {
            remember(run.manifest().record());
        }
    }

    @Override
    public void end(Step.End step) {
        running.remove(step.record().executionId());
        remember(step.record());
    }

    @Override
    public void take(Step.Take step) {
        for (String executionId : step.executionIds()) {
            running.computeIfPresent(executionId, (id, run) -> run.takenBy(step.session()));
        }
    }

    @Override
    public void save(Step.Save step) {
        flows.put(step.flow().flowName(), step.flow());
    }

    @Override
    public void mark(Step.Mark step) {
        advance(step.flowName(), step.watermark());
    }

    Optional<RunningRun> running(String executionId) {
        return Optional.ofNullable(running.get(executionId));
    }

    /** Returns the runs in progress in the order in which they began. */
    Collection<RunningRun> running() {
        return running.values();
    }

    Optional<CommittedRun> committed(String executionId) {
        return Optional.ofNullable(committed.get(executionId));
    }

    /** Returns the committed runs in the order of their commits. */
    Collection<CommittedRun> committed() {
        return committed.values();
    }

    /** Returns the runs of a flow that are over. */
    EndedRuns ended(String flowName) {
        return endedOfFlow.getOrDefault(flowName, new EndedRuns(history));
    }

    /** Returns the runs that are over, flow by flow. */
    Collection<EndedRuns> ended() {
        return endedOfFlow.values();
    }

    Optional<RunRecord> execution(String executionId) {
        if (running.containsKey(executionId)) {
            return Optional.of(running.get(executionId).record());
        }
        if (committed.containsKey(executionId)) {
            return Optional.of(committed.get(executionId).record());
        }
        return Optional.ofNullable(ended.get(executionId));
    }

    List<RunRecord> executions(String flowName, int limit) {
        List<RunRecord> records = new ArrayList<>();
        running.values().forEach(run -> records.add(run.record()));
        committed.values().forEach(run -> records.add(run.record()));
        records.removeIf(record -> !record.flowName().equals(flowName));
        records.addAll(ended(flowName).all());
        records.sort(RunRecords::compareNewestFirst);
        return List.copyOf(records.subList(0, Math.min(limit, records.size())));
    }

    Map<String, Watermark> watermarks() {
        return watermarks;
    }

    Optional<Watermark> watermark(String flowName) {
        return Optional.ofNullable(watermarks.get(flowName));
    }

    Optional<FlowRecord> flow(String flowName) {
        return Optional.ofNullable(flows.get(flowName));
    }

    List<FlowRecord> flows() {
        return List.copyOf(flows.values());
    }

    /** Returns the names of all flows of which anything is known. */
    List<String> flowNames() {
        Set<String> names = new TreeSet<>(CodePointOrder::compare);
        names.addAll(flows.keySet());
        names.addAll(endedOfFlow.keySet());
        running.values().forEach(run -> names.add(run.record().flowName()));
        committed.values().forEach(run -> names.add(run.record().flowName()));
        return List.copyOf(names);
    }

    private void advance(String flowName, Watermark mark) {
        // Runs of one flow may overlap, and the one with the earlier window may be the later to commit.
        watermarks.merge(
                flowName, mark, (known, newer) -> newer.readUntil().isBefore(known.readUntil()) ? known : newer);
    }

    private void remember(RunRecord record) {
        ended.put(record.executionId(), record);
        EndedRuns ofFlow = ended(record.flowName());
        endedOfFlow.put(record.flowName(), ofFlow);
        for (RunRecord forgotten : ofFlow.add(record)) {
            ended.remove(forgotten.executionId());
        }
    }
}
