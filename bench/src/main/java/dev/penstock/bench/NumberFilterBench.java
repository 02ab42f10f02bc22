package dev.penstock.bench;

import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;
import dev.penstock.engine.internal.operator.Criteria;
import dev.penstock.engine.internal.operator.DecimalText;
import dev.penstock.engine.internal.operator.NumberFilter;
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

/** What does it cost to keep the records of which a number lies between two bounds? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NumberFilterBench {

    private static final long LOWER = 1_000_00;
    private static final long UPPER = 4_000_00;

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.PRICE);
        batch = shape.batch(values);
        operator = new NumberFilter(0, Criteria.between(number("1000"), number("4000")), false);
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
            if (values.has(row)) {
                long number = Hundredths.read(values.bytes(), values.offsets()[row], values.lengths()[row]);
                if (number > LOWER && number < UPPER) {
                    kept[count] = row;
                    count++;
                }
            }
        }
        return Selection.wrap(kept, count);
    }

    private static DecimalText number(String text) {
        DecimalText number = new DecimalText();
        number.read(text);
        return number;
    }
}
