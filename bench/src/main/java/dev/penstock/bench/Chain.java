package dev.penstock.bench;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.internal.plan.FlowCompiler;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.plan.MissingFieldException;
import dev.penstock.engine.internal.plan.Step;
import dev.penstock.format.csv.CsvFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
 * How long do all steps of the flow {@code w2} take for one batch: a validation, masks, a truncation, exact arithmetic, a
 * merge and types?
 *
 * <p>Nothing is read and nothing written. The loop does all of it at once, row by row.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Chain {

    private static final Schema LINE_ITEM = Schema.ofNames(
            "l_orderkey",
            "l_partkey",
            "l_suppkey",
            "l_linenumber",
            "l_quantity",
            "l_extendedprice",
            "l_discount",
            "l_tax",
            "l_returnflag",
            "l_linestatus",
            "l_shipdate",
            "l_commitdate",
            "l_receiptdate",
            "l_shipinstruct",
            "l_shipmode",
            "l_comment");

    /** More than the file has, so that all of it is one batch. */
    private static final int CHUNK_BYTES = 1 << 24;

    @Param("2000")
    public int rows;

    private final BatchMemory memory = new BatchMemory();
    private FlowPlan plan;
    private RecordBatch batch;
    private ChainLoop loop;

    @Setup
    public void prepare() throws IOException, MissingFieldException {
        plan = new FlowCompiler(FlowOptions.defaults()).compile(definition(), SourceSchema.closed(LINE_ITEM));
        Table table = new Table(LINE_ITEM, Kind.STRING, OrderLines.table(rows).cells());
        batch = new MemoryFile(CsvText.file(table)).batch(CsvFormat.standard(), plan.source(), CHUNK_BYTES);
        Agreement.onCount("rows", rows, batch.rowCount());
        loop = new ChainLoop(plan.source(), batch);
        RecordBatch made = apply();
        Column[] expected = loop();
        for (int i = 0; i < expected.length; i++) {
            Agreement.onColumn(made, i, expected[i]);
        }
        Agreement.onCount("columns", made.schema().size(), expected.length);
    }

    @Benchmark
    public RecordBatch penstock() {
        memory.release();
        return apply();
    }

    @Benchmark
    public Column[] loop() {
        return loop.run();
    }

    private RecordBatch apply() {
        RecordBatch made = batch.with(memory);
        for (Step step : plan.steps()) {
            made = step.operator().apply(made);
        }
        return made;
    }

    private static FlowDefinition definition() throws IOException {
        try (InputStream text = Chain.class.getResourceAsStream("/flows/w2.json")) {
            return FlowDefinitionJson.read(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .definition();
        }
    }
}
