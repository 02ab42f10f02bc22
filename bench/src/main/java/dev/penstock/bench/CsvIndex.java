package dev.penstock.bench;

import dev.penstock.data.Schema;
import dev.penstock.format.csv.CsvFormat;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long does it take to find the cells of a CSV file, of which no column is wanted?
 *
 * <p>Our reader copies the file, cuts it into chunks and checks it besides. The loop writes down where cells end, byte by
 * byte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CsvIndex {

    @Param("2000")
    public int rows;

    @Param
    public TableShape shape;

    private MemoryFile file;
    private int[] ends;

    @Setup
    public void prepare(Blackhole blackhole) throws IOException {
        Table table = Table.of(shape, rows);
        file = new MemoryFile(CsvText.file(table));
        ends = new int[(rows + 1) * table.schema().size()];
        Agreement.onCount("records", rows, penstock(blackhole));
        Agreement.onCount("cells", ends.length, loop());
    }

    @Benchmark
    public long penstock(Blackhole blackhole) throws IOException {
        return file.read(CsvFormat.standard(), Schema.EMPTY, blackhole);
    }

    @Benchmark
    public int loop() {
        byte[] bytes = file.bytes();
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            byte value = bytes[i];
            if (value == '"') {
                quoted = !quoted;
            } else if ((value == ',' || value == '\n') && !quoted) {
                ends[count] = i;
                count++;
            }
        }
        return count;
    }
}
