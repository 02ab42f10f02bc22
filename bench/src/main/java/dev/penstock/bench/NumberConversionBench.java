package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.operator.NumberConversion;
import dev.penstock.engine.internal.operator.NumberType;
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

/** What does it cost to make whole numbers of texts, of which few have to be written anew? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NumberConversionBench {

    private static final byte NULL = Kind.NULL.code();
    private static final byte NUMBER = Kind.NUMBER.code();

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.QUANTITY);
        batch = shape.batch(values);
        operator = new NumberConversion(0, NumberType.INT64);
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
            kinds[row] = values.has(row) ? NULL : values.kinds()[row];
            if (values.has(row)) {
                int begin = begin(values.offsets()[row], values.lengths()[row]);
                int end = end(values.offsets()[row], values.lengths()[row]);
                if (end > begin) {
                    offsets[row] = begin;
                    lengths[row] = end - begin;
                    kinds[row] = NUMBER;
                }
            }
        }
        return Column.wrap(values.bytes(), offsets, lengths, kinds);
    }

    /** Returns where the digits that count begin: behind a plus and zeros. */
    private int begin(int offset, int length) {
        byte[] bytes = values.bytes();
        int i = bytes[offset] == '+' ? offset + 1 : offset;
        while (i < offset + length - 1 && bytes[i] == '0') {
            i++;
        }
        return i;
    }

    /** Returns where the whole part ends, or -1 if it is not all. */
    private int end(int offset, int length) {
        byte[] bytes = values.bytes();
        int end = -1;
        for (int i = bytes[offset] == '+' ? offset + 1 : offset; i < offset + length; i++) {
            if (bytes[i] == '.' && end < 0) {
                end = i;
            } else if (bytes[i] < '0' || bytes[i] > '9' || (end >= 0 && bytes[i] != '0')) {
                return -1;
            }
        }
        return end < 0 ? offset + length : end;
    }
}
