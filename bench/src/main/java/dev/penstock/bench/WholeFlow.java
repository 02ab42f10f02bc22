package dev.penstock.bench;

import dev.penstock.adapter.FileFormatChoice;
import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.adapter.ObjectStoreSource;
import dev.penstock.connector.SourceConnector;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.PublishedObject;
import dev.penstock.format.csv.CsvFormat;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a run take that keeps a quarter of the records and six of sixteen columns, from CSV to CSV?
 *
 * <p>Its neighbour is a program of Strings on one thread, which publishes nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WholeFlow {

    @Param("20000")
    public int rows;

    @Param({"1", "2"})
    public int threads;

    private byte[] file;
    private MemoryObjectStore store;
    private SourceConnector source;
    private FlowDefinition definition;
    private FlowEngine engine;

    @Setup
    public void prepare() throws IOException {
        file = CsvText.file(OrderLines.table(rows));
        store = new MemoryObjectStore();
        store.put("orders", "lines.csv", file);
        source = new ObjectStoreSource(store, FileFormatChoice.always(CsvFormat.standard()), "orders", "lines");
        definition = OrderLines.flow();
        engine = TwoRuns.name(FlowEngine.builder())
                .objectStore(store)
                .stateStore(new MemoryStateStore(TwoRuns.CLOCK, TwoRuns.HISTORY))
                .format(FileType.CSV, CsvFormat.standard())
                .threads(threads)
                .build();
        PublishedObject object = penstock().objects().get(0);
        byte[] published = store.get(object.bucket(), object.key()).orElseThrow();
        Agreement.onBytes(published, stringProgram());
    }

    @Benchmark
    public FlowExecution penstock() {
        return TwoRuns.successful(engine.run(definition, source));
    }

    @Benchmark
    public byte[] stringProgram() throws IOException {
        return StringProgram.run(file);
    }
}
