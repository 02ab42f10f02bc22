package dev.penstock.bench;

import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;
import dev.penstock.engine.internal.operator.Criteria;
import dev.penstock.engine.internal.operator.Operator;
import dev.penstock.engine.internal.operator.Relation;
import dev.penstock.engine.internal.operator.TextFilter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

/** What does it cost to keep the records of which a text equals one of two? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextFilterBench {

    private static final byte[] FIRST = "Lisboa".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "München".getBytes(StandardCharsets.UTF_8);

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.CITY);
        batch = shape.batch(values);
        operator = new TextFilter(0, Criteria.of(Relation.EQUAL, List.of("Lisboa", "München")), false);
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
            if (values.has(row) && (equals(row, FIRST) || equals(row, SECOND))) {
                kept[count] = row;
                count++;
            }
        }
        return Selection.wrap(kept, count);
    }

    private boolean equals(int row, byte[] text) {
        int from = values.offsets()[row];
        return Arrays.equals(values.bytes(), from, from + values.lengths()[row], text, 0, text.length);
    }
}
