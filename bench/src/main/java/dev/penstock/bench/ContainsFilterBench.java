package dev.penstock.bench;

import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;
import dev.penstock.engine.internal.operator.ContainsFilter;
import dev.penstock.engine.internal.operator.Operator;
import java.nio.charset.StandardCharsets;
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

/** What does it cost to keep the records of which a text contains a word? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ContainsFilterBench {

    private static final byte[] WORD = "furious".getBytes(StandardCharsets.UTF_8);

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.COMMENT);
        batch = shape.batch(values);
        operator = new ContainsFilter(0, List.of("furious"));
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
            if (values.has(row) && contains(values.bytes(), values.offsets()[row], values.lengths()[row])) {
                kept[count] = row;
                count++;
            }
        }
        return Selection.wrap(kept, count);
    }

    private static boolean contains(byte[] bytes, int offset, int length) {
        for (int i = offset; i <= offset + length - WORD.length; i++) {
            int matched = 0;
            while (matched < WORD.length && bytes[i + matched] == WORD[matched]) {
                matched++;
            }
            if (matched == WORD.length) {
                return true;
            }
        }
        return false;
    }
}
