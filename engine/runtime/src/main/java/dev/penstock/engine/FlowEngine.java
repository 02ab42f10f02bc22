package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.plan.MissingFieldException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Runs flows inside the caller's JVM.
 *
 * <pre>{@code
 * FlowEngine engine = FlowEngine.builder()
 *         .objectStore(store)
 *         .source(ConnectorType.S3, (flow, request) -> ...)
 *         .format(FileType.CSV, CsvFormat.standard())
 *         .build();
 * FlowExecution execution = engine.run(definition);
 * }</pre>
 *
 * <p>A definition that is not valid throws {@link InvalidFlowException} with all its problems, before anything is read.
 * A run that fails does not throw: its {@link FlowExecution} says what happened, and nothing is published. Immutable;
 * any number of threads may run flows at once, until it is closed.
 */
public final class FlowEngine implements AutoCloseable {

    private final EngineParts parts;
    private final ActiveRuns runs;

    FlowEngine(EngineParts parts) {
        this.parts = parts;
        this.runs = new ActiveRuns(parts);
    }

    /** Returns a builder of engines. */
    public static FlowEngineBuilder builder() {
        return new FlowEngineBuilder();
    }

    /**
     * Runs a flow from its own source.
     *
     * @throws InvalidFlowException if the definition has errors, or its source is of a kind that this engine lacks
     */
    public FlowExecution run(FlowDefinition definition) {
        return run(definition, RunRequest.ON_DEMAND);
    }

    /**
     * Runs a flow from its own source.
     *
     * @param request which records are wanted, and beside which other runs
     * @throws InvalidFlowException if the definition has errors, or its source is of a kind that this engine lacks
     */
    public FlowExecution run(FlowDefinition definition, RunRequest request) {
        requireNonNull(request, "request is null");
        return await(start(definition, request));
    }

    /**
     * Runs a flow over other records than those of its source, whatever its connector is.
     *
     * @throws InvalidFlowException if the definition has errors
     */
    public FlowExecution run(FlowDefinition definition, SourceConnector source) {
        requireNonNull(source, "source is null");
        return await(start(definition, source));
    }

    /**
     * Starts a run of a flow from its own source, and returns at once.
     *
     * @throws InvalidFlowException if the definition has errors, or its source is of a kind that this engine lacks
     */
    public RunningFlow start(FlowDefinition definition, RunRequest request) {
        requireNonNull(request, "request is null");
        SourceFactory factory = parts.sources().get(definition.source().connectorType());
        List<Problem> problems = check(definition);
        if (factory == null) {
            problems.add(new EngineRules(parts).noSource(definition));
        }
        return start(
                definition,
                request,
                asked -> parts.schemas().keep(definition.source(), factory.connect(definition.source(), asked)),
                problems);
    }

    /**
     * Starts a run of a flow over other records than those of its source, and returns at once.
     *
     * @throws InvalidFlowException if the definition has errors
     */
    public RunningFlow start(FlowDefinition definition, SourceConnector source) {
        requireNonNull(source, "source is null");
        return start(definition, RunRequest.ON_DEMAND, asked -> source, check(definition));
    }

    /** Returns the runs of this engine that have not ended, also those that wait for their turn. */
    public List<RunningFlow> running() {
        return runs.list();
    }

    /**
     * Forgets what applications have said of their fields, so that the next run asks them anew. It is kept for an hour, as
     * in AppFlow; files are looked at in every run.
     */
    public void resetSchemas() {
        parts.schemas().reset();
    }

    /**
     * Asks for the end of a run, in this engine or in another process that shares the state store; that one notices within
     * a second. Nothing happens if the run has ended.
     *
     * @throws IOException if the state store cannot be told
     */
    public void cancel(String executionId) throws IOException {
        requireNonNull(executionId, "executionId is null");
        if (!runs.cancel(executionId)) {
            parts.state().requestCancel(executionId);
        }
    }

    /**
     * Puts in order what runs of dead processes have left: what they had committed is published, what they had not is
     * removed. Every run does so before it begins; a program that reads the output calls it when it starts.
     *
     * @return a warning for each run of which that is not possible now
     * @throws IOException if the state cannot be read
     */
    public List<Problem> recover() throws IOException {
        return parts.recovery().recover();
    }

    /**
     * Cancels the runs of this engine, waits until they have ended, and closes the state store that the engine was built
     * with. An engine that is not closed ends with its process, and others take over what it leaves.
     *
     * @throws IOException if the state store cannot be closed
     */
    @Override
    public void close() throws IOException {
        close(Duration.ZERO);
    }

    /**
     * Does what {@link #close()} does, and first lets the runs go on for some time. New ones are refused from now on.
     *
     * @param drain how long the runs may go on before they are canceled
     * @throws IOException if the state store cannot be closed
     */
    public void close(Duration drain) throws IOException {
        requireNonNull(drain, "drain is null");
        runs.close(drain);
        parts.state().close();
    }

    /**
     * Returns the problems and warnings of a definition that show without looking at its source, in no more than a few
     * milliseconds. A definition with none of severity ERROR can be run.
     */
    public List<Problem> check(FlowDefinition definition) {
        requireNonNull(definition, "definition is null");
        List<Problem> problems = parts.compiler().check(definition);
        problems.addAll(new EngineRules(parts).check(definition));
        return problems;
    }

    /**
     * Tells how a flow would run, without looking at any source: a field that a task names is taken to be there.
     *
     * @throws InvalidFlowException if the definition has errors
     */
    public FlowExplanation explain(FlowDefinition definition) {
        requireValid(check(definition));
        boolean everyField = parts.compiler().wantsEveryField(definition);
        try {
            FlowPlan plan = parts.plans().plan(definition, SourceSchema.open(Schema.EMPTY));
            return new Explainer(definition, plan, everyField).explain(List.of());
        } catch (MissingFieldException e) {
            throw new IllegalStateException("an open schema lacks no field", e);
        }
    }

    /**
     * Tells how a flow would run over a source, and what becomes of its first records. Nothing is written.
     *
     * @param limit how many records are followed
     * @throws InvalidFlowException if the definition has errors
     * @throws IOException if the source cannot be read, or lacks a field that a task reads
     */
    public FlowExplanation explain(FlowDefinition definition, SourceConnector source, int limit) throws IOException {
        requireNonNull(source, "source is null");
        if (limit < 0) {
            throw new IllegalArgumentException("limit is %d; the least is 0".formatted(limit));
        }
        requireValid(check(definition));
        boolean everyField = parts.compiler().wantsEveryField(definition);
        FlowPlan plan = parts.plans().plan(definition, source.describe(everyField));
        var explainer = new Explainer(definition, plan, everyField);
        try (RecordReader reader = source.open(plan.source(), plan.pushed())) {
            return explainer.explain(explainer.trace(reader, limit));
        }
    }

    /** Waits for a run on behalf of the caller: an interrupt of the caller ends it. */
    private static FlowExecution await(RunningFlow running) {
        try {
            return running.await();
        } catch (InterruptedException e) {
            running.end(e);
            return awaitEnd(running);
        }
    }

    /** Waits for a run that was ended because this thread was interrupted, and leaves the thread interrupted. */
    private static FlowExecution awaitEnd(RunningFlow running) {
        while (true) {
            try {
                FlowExecution execution = running.await();
                Thread.currentThread().interrupt();
                return execution;
            } catch (InterruptedException e) {
                // The run ends within a second; an interrupt more changes nothing.
                continue;
            }
        }
    }

    private RunningFlow start(
            FlowDefinition definition, RunRequest request, FlowRun.SourceOpening opening, List<Problem> problems) {
        requireValid(problems);
        return runs.start(definition, request, opening, problems);
    }

    private static void requireValid(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Problem.Severity.ERROR) {
                throw new InvalidFlowException(problems);
            }
        }
    }
}
