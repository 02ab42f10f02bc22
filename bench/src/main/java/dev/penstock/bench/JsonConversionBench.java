package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.operator.JsonConversion;
import dev.penstock.engine.internal.operator.Operator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What does it cost to keep objects and nothing else? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonConversionBench {

    private static final byte MISSING = Kind.MISSING.code();
    private static final byte NULL = Kind.NULL.code();
    private static final byte JSON = Kind.JSON.code();

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.DOCUMENT);
        batch = shape.batch(values);
        operator = new JsonConversion(0);
        Agreement.onColumn(operator(), 0, loop());
    }

    @Benchmark
    public RecordBatch operator() {
        return operator.apply(batch);
    }

    @Benchmark
    public Column loop() {
        int[] offsets = new int[values.rows()];
        int[] lengths = new int[values.rows()];
        byte[] kinds = new byte[values.rows()];
        for (int row = 0; row < kinds.length; row++) {
            byte kind = values.kinds()[row];
            if (kind == JSON) {
                offsets[row] = values.offsets()[row];
                lengths[row] = values.lengths()[row];
            }
            kinds[row] = kind == JSON || kind == MISSING ? kind : NULL;
        }
        return Column.wrap(values.bytes(), offsets, lengths, kinds);
    }
}
