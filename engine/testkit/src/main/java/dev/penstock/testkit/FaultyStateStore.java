package dev.penstock.testkit;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A session of a process that dies. */
final class FaultyStateStore implements StateStore {

    private final StateStore store;
    private final Crash crash;

    FaultyStateStore(StateStore store, Crash crash) {
        this.store = store;
        this.crash = crash;
    }

    @Override
    public void begin(RunStart start) throws IOException {
        run("begin", () -> store.begin(start));
    }

    @Override
    public boolean progress(String executionId, RunCounts counts) throws IOException {
        return crash.step("progress", () -> store.progress(executionId, counts));
    }

    @Override
    public void commit(RunManifest manifest) throws IOException {
        run("commit", () -> store.commit(manifest));
    }

    @Override
    public void finish(String executionId) throws IOException {
        run("finish", () -> store.finish(executionId));
    }

    @Override
    public void end(RunRecord record) throws IOException {
        run("end", () -> store.end(record));
    }

    @Override
    public List<RunManifest> unfinished() throws IOException {
        return crash.step("unfinished", store::unfinished);
    }

    @Override
    public List<RunStart> takeOver() throws IOException {
        return crash.step("takeOver", store::takeOver);
    }

    @Override
    public void requestCancel(String executionId) throws IOException {
        run("requestCancel", () -> store.requestCancel(executionId));
    }

    @Override
    public Optional<Watermark> watermark(String flowName) throws IOException {
        return crash.step("watermark", () -> store.watermark(flowName));
    }

    @Override
    public Optional<RunRecord> execution(String executionId) throws IOException {
        return crash.step("execution", () -> store.execution(executionId));
    }

    @Override
    public List<RunRecord> executions(String flowName, int limit) throws IOException {
        return crash.step("executions", () -> store.executions(flowName, limit));
    }

    @Override
    public void save(FlowRecord flow) throws IOException {
        run("save", () -> store.save(flow));
    }

    @Override
    public Optional<FlowRecord> flow(String flowName) throws IOException {
        return crash.step("flow", () -> store.flow(flowName));
    }

    @Override
    public List<FlowRecord> flows() throws IOException {
        return crash.step("flows", store::flows);
    }

    @Override
    public List<String> flowNames() throws IOException {
        return crash.step("flowNames", store::flowNames);
    }

    @Override
    public void close() {
        // A dead process closes nothing; the test closes the session when others are to know that it is dead.
    }

    private void run(String name, Call call) throws IOException {
        crash.step(name, () -> {
            call.make();
            return name;
        });
    }

    /** A call without an answer. */
    @FunctionalInterface
    private interface Call {

        void make() throws IOException;
    }
}
