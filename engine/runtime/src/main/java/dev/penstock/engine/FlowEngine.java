package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.SourceConnector;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import java.util.List;

/**
 * Runs flows inside the caller's JVM.
 *
 * <pre>{@code
 * FlowEngine engine = FlowEngine.builder()
 *         .objectStore(store)
 *         .source(ConnectorType.S3, flow -> ...)
 *         .format(FileType.CSV, CsvFormat.standard())
 *         .build();
 * FlowExecution execution = engine.run(definition);
 * }</pre>
 *
 * <p>A definition that is not valid throws {@link InvalidFlowException} with all its problems, before anything is read.
 * A run that fails does not throw: its {@link FlowExecution} says what happened, and nothing is published. Immutable;
 * any number of threads may run flows at once.
 */
public final class FlowEngine {

    private final EngineParts parts;

    FlowEngine(EngineParts parts) {
        this.parts = parts;
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
        SourceFactory factory = parts.sources().get(definition.source().connectorType());
        List<Problem> problems = check(definition);
        if (factory == null) {
            problems.add(new EngineRules(parts).noSource(definition));
        }
        return run(definition, () -> factory.connect(definition.source()), problems);
    }

    /**
     * Runs a flow over other records than those of its source, whatever its connector is.
     *
     * @throws InvalidFlowException if the definition has errors
     */
    public FlowExecution run(FlowDefinition definition, SourceConnector source) {
        requireNonNull(source, "source is null");
        return run(definition, () -> source, check(definition));
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

    private FlowExecution run(FlowDefinition definition, FlowRun.SourceOpening opening, List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            throw new InvalidFlowException(problems);
        }
        return new FlowRun(parts, definition).run(opening, problems);
    }
}
