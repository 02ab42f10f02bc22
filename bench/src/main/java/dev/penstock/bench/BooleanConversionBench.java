package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.operator.BooleanConversion;
import dev.penstock.engine.internal.operator.Operator;
import java.nio.charset.StandardCharsets;
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

/** What does it cost to make booleans of texts that say true or false in any case? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BooleanConversionBench {

    private static final byte[] WORDS = "truefalse".getBytes(StandardCharsets.UTF_8);
    private static final byte NULL = Kind.NULL.code();
    private static final byte BOOLEAN = Kind.BOOLEAN.code();

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.FLAG);
        batch = shape.batch(values);
        operator = new BooleanConversion(0);
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
            if (!values.has(row)) {
                kinds[row] = values.kinds()[row];
            } else if (says("true", row)) {
                lengths[row] = 4;
                kinds[row] = BOOLEAN;
            } else if (says("false", row)) {
                offsets[row] = 4;
                lengths[row] = 5;
                kinds[row] = BOOLEAN;
            } else {
                kinds[row] = NULL;
            }
        }
        return Column.wrap(WORDS, offsets, lengths, kinds);
    }

    private boolean says(String word, int row) {
        if (values.lengths()[row] != word.length()) {
            return false;
        }
        int matched = 0;
        int offset = values.offsets()[row];
        while (matched < word.length() && (values.bytes()[offset + matched] | 0x20) == word.charAt(matched)) {
            matched++;
        }
        return matched == word.length();
    }
}
