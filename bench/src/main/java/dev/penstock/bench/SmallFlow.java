package dev.penstock.bench;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowEngineBuilder;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.PublishedObject;
import dev.penstock.state.JournalStateStore;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a run over ten records take in an engine that is warm, from CSV to CSV?
 *
 * <p>In memory nothing is forced. In a folder (of {@code java.io.tmpdir}) the run forces its output and each step of its
 * journal to the disk, and the neighbour, a program of Strings, the one file that it writes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SmallFlow {

    private static final int RECORDS = 10;
    private static final String BUCKET = "orders";
    private static final String KEY = "lines/ten.csv";

    @Param
    public Place place;

    private final MemoryObjectStore store = new MemoryObjectStore();
    private Path folder;
    private byte[] file;
    private FlowDefinition definition;
    private FlowEngine engine;

    /** Where input and output are. */
    public enum Place {
        MEMORY,
        FOLDER
    }

    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("small-flow");
        file = CsvText.file(OrderLines.table(RECORDS));
        definition = OrderLines.flow();
        engine = TwoRuns.name(builder()).build();
        Agreement.onBytes(published(penstock()), stringProgram());
    }

    @TearDown
    public void delete() throws IOException {
        engine.close();
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    @Benchmark
    public FlowExecution penstock() {
        return TwoRuns.successful(engine.run(definition));
    }

    @Benchmark
    public byte[] stringProgram() throws IOException {
        byte[] output = StringProgram.run(file);
        if (place == Place.FOLDER) {
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("by-hand.csv"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(output));
                channel.force(true);
            }
        }
        return output;
    }

    private FlowEngineBuilder builder() throws IOException {
        if (place == Place.MEMORY) {
            store.put(BUCKET, KEY, file);
            return Penstock.builder(store).stateStore(new MemoryStateStore(TwoRuns.CLOCK, TwoRuns.HISTORY));
        }
        Path object = folder.resolve(BUCKET).resolve(KEY);
        Files.createDirectories(object.getParent());
        Files.write(object, file);
        return Penstock.builder(folder)
                .stateStore(JournalStateStore.open(folder.resolve("state"), TwoRuns.CLOCK, TwoRuns.HISTORY));
    }

    private byte[] published(FlowExecution execution) throws IOException {
        PublishedObject object = execution.objects().get(0);
        return place == Place.MEMORY
                ? store.get(object.bucket(), object.key()).orElseThrow()
                : Files.readAllBytes(folder.resolve(object.bucket()).resolve(object.key()));
    }
}
