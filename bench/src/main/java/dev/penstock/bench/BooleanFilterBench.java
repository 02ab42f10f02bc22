package dev.penstock.bench;

import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;
import dev.penstock.engine.internal.operator.BooleanFilter;
import dev.penstock.engine.internal.operator.Criteria;
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

/** What does it cost to keep the records of which a field is true? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BooleanFilterBench {

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.FLAG);
        batch = shape.batch(values);
        operator = new BooleanFilter(0, Criteria.of(Relation.EQUAL, List.of(1)), false);
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
            if (values.has(row) && isTrue(values.bytes(), values.offsets()[row], values.lengths()[row])) {
                kept[count] = row;
                count++;
            }
        }
        return Selection.wrap(kept, count);
    }

    private static boolean isTrue(byte[] bytes, int offset, int length) {
        return length == 4
                && (bytes[offset] | 0x20) == 't'
                && (bytes[offset + 1] | 0x20) == 'r'
                && (bytes[offset + 2] | 0x20) == 'u'
                && (bytes[offset + 3] | 0x20) == 'e';
    }
}
