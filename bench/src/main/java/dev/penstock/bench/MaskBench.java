package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.operator.MaskOperator;
import dev.penstock.engine.internal.operator.Operator;
import dev.penstock.engine.internal.operator.Side;
import java.util.Arrays;
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

/** What does it cost to mask a whole text, its first four code points, or its last four? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MaskBench {

    private static final int COUNT = 4;
    private static final byte STRING = Kind.STRING.code();

    @Param
    public Side side;

    private Values values;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        values = shape.values(Content.COMMENT);
        batch = shape.batch(values);
        operator = new MaskOperator(0, side, COUNT, "*");
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
        byte[] text = new byte[size()];
        int end = 0;
        for (int row = 0; row < kinds.length; row++) {
            offsets[row] = end;
            end = side == Side.FIRST ? maskFirst(row, text, end) : maskEnd(row, text, end);
            lengths[row] = end - offsets[row];
            kinds[row] = values.has(row) ? STRING : values.kinds()[row];
        }
        return Column.wrap(text, offsets, lengths, kinds);
    }

    private int size() {
        int size = 0;
        for (int row = 0; row < values.rows(); row++) {
            size += values.lengths()[row];
        }
        return size;
    }

    private int maskFirst(int row, byte[] text, int begin) {
        byte[] bytes = values.bytes();
        int to = values.offsets()[row] + values.lengths()[row];
        int codePoints = 0;
        int end = begin;
        for (int i = values.offsets()[row]; i < to; i++) {
            boolean begins = (bytes[i] & 0xC0) != 0x80;
            codePoints += begins ? 1 : 0;
            if (begins || codePoints > COUNT) {
                text[end] = codePoints > COUNT ? bytes[i] : (byte) '*';
                end++;
            }
        }
        return end;
    }

    /** Masks the last code points, or all of them. */
    private int maskEnd(int row, byte[] text, int begin) {
        byte[] bytes = values.bytes();
        int from = values.offsets()[row];
        int masked = from + values.lengths()[row];
        int codePoints = 0;
        while (masked > from && (side == Side.ALL || codePoints < COUNT)) {
            masked--;
            codePoints += (bytes[masked] & 0xC0) != 0x80 ? 1 : 0;
        }
        System.arraycopy(bytes, from, text, begin, masked - from);
        int end = begin + masked - from + codePoints;
        Arrays.fill(text, end - codePoints, end, (byte) '*');
        return end;
    }
}
