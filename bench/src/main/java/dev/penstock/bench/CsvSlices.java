package dev.penstock.bench;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.format.csv.CsvFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
 * How long does it take to make slices of one, six or all sixteen columns of a CSV file?
 *
 * <p>The wanted columns lie as far apart as can be. The loop notes the begin and the length of each wanted cell, byte by
 * byte; it knows that no quote stands within a cell.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CsvSlices {

    private static final int NOT_WANTED = -1;

    @Param("2000")
    public int rows;

    @Param({"1", "6", "16"})
    public int wanted;

    private Schema schema;
    private MemoryFile file;
    private int[] target;
    private int[][] offsets;
    private int[][] lengths;

    @Setup
    public void prepare(Blackhole blackhole) throws IOException {
        Table table = OrderLines.table(rows);
        file = new MemoryFile(CsvText.file(table));
        target = new int[table.schema().size()];
        Arrays.fill(target, NOT_WANTED);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            int column = i * (target.length - 1) / Math.max(1, wanted - 1);
            target[column] = i;
            names.add(table.schema().names().get(column));
        }
        schema = Schema.ofNames(names);
        offsets = new int[wanted][rows + 1];
        lengths = new int[wanted][rows + 1];
        Agreement.onCount("records", rows, penstock(blackhole));
        Agreement.onCount("records and header", rows + 1L, loop());
        agreeOnTexts();
    }

    @Benchmark
    public long penstock(Blackhole blackhole) throws IOException {
        return file.read(CsvFormat.standard(), schema, blackhole);
    }

    @Benchmark
    public int loop() {
        byte[] bytes = file.bytes();
        int row = 0;
        int column = 0;
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            byte value = bytes[i];
            if (value == '"') {
                quoted = !quoted;
            } else if ((value == ',' || value == '\n') && !quoted) {
                int to = target[column];
                if (to != NOT_WANTED) {
                    int quote = bytes[begin] == '"' ? 1 : 0;
                    offsets[to][row] = begin + quote;
                    lengths[to][row] = i - begin - 2 * quote;
                }
                begin = i + 1;
                column = value == ',' ? column + 1 : 0;
                row += value == ',' ? 0 : 1;
            }
        }
        return row;
    }

    private void agreeOnTexts() throws IOException {
        int row = 1;
        try (RecordReader reader = CsvFormat.standard().read(file, schema)) {
            Optional<RecordChunk> chunk;
            while ((chunk = reader.next()).isPresent()) {
                RecordBatch batch = chunk.get().decode();
                for (int i = 0; i < batch.rowCount(); i++) {
                    for (int column = 0; column < wanted; column++) {
                        byte[] text = batch.column(column).text(batch.row(i)).getBytes(StandardCharsets.UTF_8);
                        int from = offsets[column][row];
                        Agreement.onBytes(text, Arrays.copyOfRange(file.bytes(), from, from + lengths[column][row]));
                    }
                    row++;
                }
            }
        }
    }
}
