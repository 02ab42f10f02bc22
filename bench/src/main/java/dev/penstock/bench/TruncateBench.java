package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.operator.Operator;
import dev.penstock.engine.internal.operator.TruncateOperator;
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

/** What does it cost to cut texts after ten code points? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TruncateBench {

    private static final int MOST = 10;
    private static final byte STRING = Kind.STRING.code();

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.COMMENT);
        batch = shape.batch(values);
        operator = new TruncateOperator(0, MOST);
        Agreement.onColumn(operator(), 0, loop());
    }

    @Benchmark
    public RecordBatch operator() {
        return operator.apply(batch);
    }

    @Benchmark
    public Column loop() {
        byte[] bytes = values.bytes();
        int[] lengths = new int[values.rows()];
        byte[] kinds = new byte[values.rows()];
        for (int row = 0; row < lengths.length; row++) {
            if (values.has(row)) {
                int offset = values.offsets()[row];
                int length = values.lengths()[row];
                int end = 0;
                for (int left = MOST; left > 0 && end < length; left--) {
                    end++;
                    while (end < length && (bytes[offset + end] & 0xC0) == 0x80) {
                        end++;
                    }
                }
                lengths[row] = end;
                kinds[row] = STRING;
            } else {
                kinds[row] = values.kinds()[row];
            }
        }
        return Column.wrap(bytes, values.offsets(), lengths, kinds);
    }
}
