package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.operator.InstantConversion;
import dev.penstock.engine.internal.operator.Operator;
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

/** What does it cost to make days, or instants written in one way, of instants? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InstantConversionBench {

    private static final byte NULL = Kind.NULL.code();
    private static final byte STRING = Kind.STRING.code();

    @Param({"true", "false"})
    public boolean toDay;

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.INSTANT);
        batch = shape.batch(values);
        operator = new InstantConversion(0, toDay);
        Agreement.onColumn(operator(), 0, loop());
    }

    @Benchmark
    public RecordBatch operator() {
        return operator.apply(batch);
    }

    @Benchmark
    public Column loop() {
        int length = toDay ? Millis.DAY_LENGTH : Millis.LENGTH;
        byte[] text = new byte[values.rows() * length];
        int[] offsets = new int[values.rows()];
        int[] lengths = new int[values.rows()];
        byte[] kinds = new byte[values.rows()];
        for (int row = 0; row < kinds.length; row++) {
            kinds[row] = values.has(row) ? NULL : values.kinds()[row];
            if (values.has(row)) {
                long millis = Millis.read(values.bytes(), values.offsets()[row], values.lengths()[row]);
                if (millis != Millis.NONE) {
                    offsets[row] = row * length;
                    lengths[row] = length;
                    kinds[row] = STRING;
                    Millis.write(text, offsets[row], millis, toDay);
                }
            }
        }
        return Column.wrap(text, offsets, lengths, kinds);
    }
}
