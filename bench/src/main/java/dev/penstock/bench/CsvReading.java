package dev.penstock.bench;

import dev.penstock.format.csv.CsvFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
 * How long does it take to read all cells of a CSV file?
 *
 * <p>Our reader checks the file and makes slices, Commons CSV makes a String of each cell, and the loop only counts the
 * bytes that could end a cell, whether they stand in quotes or not: less is not to be had.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CsvReading {

    @Param("2000")
    public int rows;

    @Param
    public TableShape shape;

    private Table table;
    private MemoryFile file;

    @Setup
    public void prepare(Blackhole blackhole) throws IOException {
        table = Table.of(shape, rows);
        file = new MemoryFile(CsvText.file(table));
        Agreement.onCount("records", rows, penstock(blackhole));
        Agreement.onCount("records and header", rows + 1L, commonsCsv(blackhole));
        Agreement.onTable(table, CsvFormat.standard(), file);
    }

    @Benchmark
    public long penstock(Blackhole blackhole) throws IOException {
        return file.read(CsvFormat.standard(), table.schema(), blackhole);
    }

    @Benchmark
    public long commonsCsv(Blackhole blackhole) throws IOException {
        long records = 0;
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(file.bytes()), StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.DEFAULT.parse(text)) {
            for (CSVRecord record : parser) {
                for (String cell : record) {
                    blackhole.consume(cell);
                }
                records++;
            }
        }
        return records;
    }

    @Benchmark
    public long countingLoop() {
        long ends = 0;
        for (byte value : file.bytes()) {
            ends += value == ',' || value == '\n' ? 1 : 0;
        }
        return ends;
    }
}
