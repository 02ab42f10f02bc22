package dev.penstock.metrics;

import static java.util.Objects.requireNonNull;

import dev.penstock.engine.ExecutionListener;
import dev.penstock.engine.FlowExecution;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;

/**
 * Meters of the runs of an engine, in a registry of Micrometer.
 *
 * <pre>{@code
 * FlowEngine engine = Penstock.builder(buckets).listener(new FlowMeters(registry)).build();
 * }</pre>
 *
 * <p>The names are those of AppFlow in CloudWatch, each with the tag {@code FlowName}: the counters {@code
 * FlowExecutionsStarted}, {@code FlowExecutionsSucceeded}, {@code FlowExecutionsFailed} and {@code
 * FlowExecutionRecordsProcessed}, and the timer {@code FlowExecutionTime}. A run that was canceled counts as failed. Used by
 * several threads.
 */
public final class FlowMeters implements ExecutionListener {

    private static final String FLOW_NAME = "FlowName";

    private final MeterRegistry registry;

    public FlowMeters(MeterRegistry registry) {
        this.registry = requireNonNull(registry, "registry is null");
    }

    @Override
    public void started(String flowName, String executionId) {
        count("FlowExecutionsStarted", flowName, 1);
    }

    @Override
    public void progressed(long recordsRead, long bytesProcessed) {
        // AppFlow has no meter of what is still going on.
    }

    @Override
    public void ended(FlowExecution execution) {
        String flowName = execution.flowName();
        count(execution.isSuccessful() ? "FlowExecutionsSucceeded" : "FlowExecutionsFailed", flowName, 1);
        count("FlowExecutionRecordsProcessed", flowName, execution.recordsProcessed());
        registry.timer("FlowExecutionTime", FLOW_NAME, flowName)
                .record(execution.duration().toNanos(), TimeUnit.NANOSECONDS);
    }

    private void count(String name, String flowName, long amount) {
        registry.counter(name, FLOW_NAME, flowName).increment(amount);
    }
}
