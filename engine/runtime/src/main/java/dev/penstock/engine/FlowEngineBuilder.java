package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.MetadataCatalog;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.state.RandomId;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowOptions;
import dev.penstock.engine.internal.plan.FlowCompiler;
import dev.penstock.engine.internal.sink.WriteLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The parts of an engine while they are collected. An object store and a state store are needed; the rest has defaults.
 *
 * <p>Used by one thread.
 */
public final class FlowEngineBuilder {

    private final Map<ConnectorType, SourceFactory> sources = new EnumMap<>(ConnectorType.class);
    private final Map<FileType, FileFormat> formats = new EnumMap<>(FileType.class);
    private ObjectStore store;
    private StateStore state;
    private MetadataCatalog catalog;
    private FlowOptions options = FlowOptions.defaults();
    private Clock clock = Clock.systemUTC();
    private Supplier<String> ids = () -> RandomId.next().toString();
    private IntSupplier fileNumbers = () -> ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE / 2);
    private int threads = 1;
    private WriteLimits limits = WriteLimits.STANDARD;
    private ThreadFactory threadFactory = FlowEngineBuilder::daemon;
    private int mostRuns = 1000;
    private Duration timeLimit = Duration.ofHours(48);
    private RetryRules retries = RetryRules.STANDARD;
    private final List<ExecutionListener> listeners = new ArrayList<>();

    FlowEngineBuilder() {}

    /** Sets how the source of flows with this connector is made. */
    public FlowEngineBuilder source(ConnectorType connector, SourceFactory factory) {
        sources.put(requireNonNull(connector, "connector is null"), requireNonNull(factory, "factory is null"));
        return this;
    }

    /** Sets how objects of this type are written. */
    public FlowEngineBuilder format(FileType type, FileFormat format) {
        formats.put(requireNonNull(type, "type is null"), requireNonNull(format, "format is null"));
        return this;
    }

    /** Sets where objects are written. */
    public FlowEngineBuilder objectStore(ObjectStore objectStore) {
        store = requireNonNull(objectStore, "objectStore is null");
        return this;
    }

    /** Sets what remembers the runs. */
    public FlowEngineBuilder stateStore(StateStore stateStore) {
        state = requireNonNull(stateStore, "stateStore is null");
        return this;
    }

    /** Sets where the output of flows that ask for it is registered; without one, such flows have a warning. */
    public FlowEngineBuilder catalog(MetadataCatalog metadataCatalog) {
        catalog = requireNonNull(metadataCatalog, "metadataCatalog is null");
        return this;
    }

    /** Sets how flows run where AppFlow's public record is silent. */
    public FlowEngineBuilder options(FlowOptions flowOptions) {
        options = requireNonNull(flowOptions, "flowOptions is null");
        return this;
    }

    /** Sets the clock of time stamps and names. */
    public FlowEngineBuilder clock(Clock newClock) {
        clock = requireNonNull(newClock, "newClock is null");
        return this;
    }

    /** Sets where execution ids come from; random UUIDs by default. An id must be unique and fit to name a folder. */
    public FlowEngineBuilder executionIds(Supplier<String> executionIds) {
        ids = requireNonNull(executionIds, "executionIds is null");
        return this;
    }

    /** Sets where the integer in the first file name of a run comes from; random by default. */
    public FlowEngineBuilder fileNumbers(IntSupplier numbers) {
        fileNumbers = requireNonNull(numbers, "numbers is null");
        return this;
    }

    /** Sets how many threads one run uses, the caller's among them; 1 by default. The output does not depend on it. */
    public FlowEngineBuilder threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("threads is %d; the least is 1".formatted(count));
        }
        threads = count;
        return this;
    }

    /**
     * Sets how much a run keeps while it writes many partitions at once.
     *
     * @param bufferBytes how many bytes of small pieces are kept in memory, of all objects together; 32 MiB by default
     * @param mostPartitions how many partitions may be written at once; 250,000 by default. A run that has more fails.
     */
    public FlowEngineBuilder partitions(int bufferBytes, int mostPartitions) {
        limits = new WriteLimits(bufferBytes, mostPartitions);
        return this;
    }

    /** Sets how the further threads of a run are made; they end with it. */
    public FlowEngineBuilder threadFactory(ThreadFactory factory) {
        threadFactory = requireNonNull(factory, "factory is null");
        return this;
    }

    /** Sets how many runs may be at work at once, 1,000 by default as in AppFlow; others wait for their turn. */
    public FlowEngineBuilder mostRuns(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("mostRuns is %d; the least is 1".formatted(count));
        }
        mostRuns = count;
        return this;
    }

    /** Sets how long a run may take before it is ended, 48 hours by default as in AppFlow. */
    public FlowEngineBuilder timeLimit(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("timeLimit is %s; it must be more than none".formatted(limit));
        }
        timeLimit = limit;
        return this;
    }

    /** Sets how often and when a run is tried again after a failure that may pass. */
    public FlowEngineBuilder retries(RetryRules rules) {
        retries = requireNonNull(rules, "rules is null");
        return this;
    }

    /** Adds somebody who is told how runs get on. */
    public FlowEngineBuilder listener(ExecutionListener executionListener) {
        listeners.add(requireNonNull(executionListener, "executionListener is null"));
        return this;
    }

    /**
     * Returns an engine.
     *
     * @throws IllegalStateException if the object store or the state store is not set
     */
    public FlowEngine build() {
        if (store == null || state == null) {
            throw new IllegalStateException("%s is not set".formatted(store == null ? "objectStore" : "stateStore"));
        }
        var compiler = new FlowCompiler(options);
        return new FlowEngine(new EngineParts(
                sources,
                formats,
                store,
                state,
                Optional.ofNullable(catalog),
                compiler,
                new PlanCache(compiler),
                new SchemaCache(clock),
                clock,
                ids,
                fileNumbers,
                threads,
                limits,
                threadFactory,
                new Semaphore(mostRuns, true),
                timeLimit,
                new Retries(retries, new Random()),
                new Listeners(listeners)));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "penstock-worker");
        thread.setDaemon(true);
        return thread;
    }
}
