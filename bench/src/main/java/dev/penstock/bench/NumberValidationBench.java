package dev.penstock.bench;

import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;
import dev.penstock.engine.internal.operator.NumberRule;
import dev.penstock.engine.internal.operator.NumberValidation;
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

/** What does it cost to keep the records of which a field is no number below zero? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NumberValidationBench {

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.PRICE);
        batch = shape.batch(values);
        operator = new NumberValidation(0, NumberRule.NON_NEGATIVE);
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
            if (!values.has(row) || !isNegative(row)) {
                kept[count] = row;
                count++;
            }
        }
        return Selection.wrap(kept, count);
    }

    private boolean isNegative(int row) {
        long number = Hundredths.read(values.bytes(), values.offsets()[row], values.lengths()[row]);
        return number < 0 && number != Hundredths.NONE;
    }
}
