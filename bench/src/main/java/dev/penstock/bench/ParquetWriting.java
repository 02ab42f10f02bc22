package dev.penstock.bench;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.format.parquet.ParquetFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/**
 * How long does it take to write a Parquet file of sixteen columns, of their types or all of strings, packed with Snappy?
 *
 * <p>Our writer takes the slices of a batch and makes numbers and days of them. The column writers of Apache Parquet, its
 * fastest way, take values that were made before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParquetWriting {

    @Param("20000")
    public int rows;

    @Param({"true", "false"})
    public boolean typed;

    private RecordBatch batch;
    private RecordWriter writer;
    private ApacheParquet apache;
    private final ByteBuilder encoded = new ByteBuilder(1 << 20);
    private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);

    @Setup
    public void prepare() throws IOException {
        TypedLines lines = TypedLines.of(rows, typed);
        batch = lines.batch();
        writer = ParquetFormat.standard().writer(lines.schema());
        apache = new ApacheParquet(lines);
        penstock();
        apache();
        Agreement.onParquet(file.toByteArray(), apache.file());
    }

    @Benchmark
    public int penstock() throws IOException {
        file.reset();
        FileAssembler assembler = writer.assembler();
        file.writeBytes(assembler.head());
        encoded.size(0);
        writer.encode(batch, encoded);
        file.write(encoded.array(), 0, assembler.take(encoded));
        file.writeBytes(assembler.tail());
        return file.size();
    }

    @Benchmark
    public int apache() throws IOException {
        return apache.write();
    }
}
