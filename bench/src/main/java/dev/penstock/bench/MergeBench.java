package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Field;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.engine.internal.operator.MergeOperator;
import dev.penstock.engine.internal.operator.Operator;
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

/** What does it cost to put a text together from two others and what stands between them? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MergeBench {

    private Values cities;
    private Values comments;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        cities = shape.values(Content.CITY);
        comments = shape.values(Content.COMMENT);
        batch = shape.batch(cities, comments);
        operator = new MergeOperator(
                batch.schema().plus(Field.of("merged")),
                List.of(
                        new MergeOperator.Piece("", 0),
                        new MergeOperator.Piece(", ", 1),
                        new MergeOperator.Piece("", MergeOperator.Piece.NO_COLUMN)));
        Agreement.onColumn(operator(), 2, loop());
    }

    @Benchmark
    public RecordBatch operator() {
        return operator.apply(batch);
    }

    @Benchmark
    public Column loop() {
        int[] offsets = new int[cities.rows()];
        int[] lengths = new int[cities.rows()];
        byte[] text = new byte[size()];
        int end = 0;
        for (int row = 0; row < offsets.length; row++) {
            offsets[row] = end;
            System.arraycopy(cities.bytes(), cities.offsets()[row], text, end, cities.lengths()[row]);
            end += cities.lengths()[row];
            text[end] = ',';
            text[end + 1] = ' ';
            end += 2;
            System.arraycopy(comments.bytes(), comments.offsets()[row], text, end, comments.lengths()[row]);
            end += comments.lengths()[row];
            lengths[row] = end - offsets[row];
        }
        return Column.wrap(text, offsets, lengths, Kind.STRING);
    }

    private int size() {
        int size = 0;
        for (int row = 0; row < cities.rows(); row++) {
            size += cities.lengths()[row] + 2 + comments.lengths()[row];
        }
        return size;
    }
}
