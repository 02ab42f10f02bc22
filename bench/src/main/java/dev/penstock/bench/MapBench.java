package dev.penstock.bench;

import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.engine.internal.operator.MapOperator;
import dev.penstock.engine.internal.operator.Operator;
import java.util.ArrayList;
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

/** What does it cost to put ten columns under other names, and one that the source does not have? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MapBench {

    private static final byte MISSING = Kind.MISSING.code();
    private static final byte NULL = Kind.NULL.code();

    private Values[] columns;
    private Schema schema;
    private RecordBatch batch;
    private Operator operator;

    @Setup
    public void prepare(Shape shape) {
        columns = new Values[10];
        int[] sources = new int[columns.length + 1];
        boolean[] named = new boolean[columns.length + 1];
        List<String> names = new ArrayList<>(List.of("none"));
        sources[0] = MapOperator.NO_SOURCE;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = shape.values(Content.values()[i % 6]);
            sources[i + 1] = i;
            named[i + 1] = true;
            names.add("named " + i);
        }
        schema = Schema.ofNames(names);
        batch = shape.batch(columns);
        operator = new MapOperator(schema, sources, named);
        for (int i = 0; i < schema.size(); i++) {
            Agreement.onColumn(operator(), i, loop().column(i));
        }
    }

    @Benchmark
    public RecordBatch operator() {
        return operator.apply(batch);
    }

    @Benchmark
    public RecordBatch loop() {
        Column[] mapped = new Column[columns.length + 1];
        mapped[0] = Column.empty(Kind.NULL, batch.capacity());
        for (int i = 0; i < columns.length; i++) {
            Column column = batch.column(i);
            mapped[i + 1] = column.isUniformly(Kind.STRING) ? column : column.withKinds(withoutMissing(columns[i]));
        }
        return RecordBatch.wrap(schema, mapped, batch.capacity());
    }

    private static byte[] withoutMissing(Values values) {
        byte[] kinds = values.kinds().clone();
        for (int row = 0; row < kinds.length; row++) {
            if (kinds[row] == MISSING) {
                kinds[row] = NULL;
            }
        }
        return kinds;
    }
}
