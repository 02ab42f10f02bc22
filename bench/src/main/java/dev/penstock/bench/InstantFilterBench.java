package dev.penstock.bench;

import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;
import dev.penstock.engine.internal.operator.Criteria;
import dev.penstock.engine.internal.operator.InstantFilter;
import dev.penstock.engine.internal.operator.InstantText;
import dev.penstock.engine.internal.operator.Operator;
import dev.penstock.engine.internal.operator.Relation;
import java.util.List;
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

/** What does it cost to keep the records of which an instant is not before another? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InstantFilterBench {

    private static final long FIRST = 788_918_400_000L;

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.INSTANT);
        batch = shape.batch(values);
        InstantText first = new InstantText();
        first.read("1995-01-01");
        operator = new InstantFilter(0, Criteria.of(Relation.GREATER_OR_EQUAL, List.of(first)), false);
        Agreement.onRows(operator(), loop());
    }

    @Benchmark
    public RecordBatch operator() {
        return operator.apply(batch);
    }

    @Benchmark
    public Selection loop() {
        int[] kept = new int[values.rows()];
        int count = 0;
        for (int row = 0; row < kept.length; row++) {
            if (values.has(row) && Millis.read(values.bytes(), values.offsets()[row], values.lengths()[row]) >= FIRST) {
                kept[count] = row;
                count++;
            }
        }
        return Selection.wrap(kept, count);
    }
}
