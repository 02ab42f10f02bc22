package dev.penstock.bench;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.format.csv.CsvFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
 * How long does it take to write records as CSV?
 *
 * <p>Our writer takes the slices of a batch, the printer of Commons CSV takes Strings that were made before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CsvWriting {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    @Param("2000")
    public int rows;

    @Param
    public TableShape shape;

    private Table table;
    private RecordBatch batch;
    private RecordWriter writer;
    private final ByteBuilder out = new ByteBuilder(1 << 20);
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream(1 << 20);

    @Setup
    public void prepare() throws IOException {
        table = Table.of(shape, rows);
        batch = table.batch();
        writer = CsvFormat.standard().writer(table.schema());
        penstock();
        commonsCsv();
        Agreement.onBytes(CsvText.records(table), out.toByteArray());
        Agreement.onBytes(CsvText.records(table), stream.toByteArray());
    }

    @Benchmark
    public int penstock() throws IOException {
        out.size(0);
        writer.encode(batch, out);
        return out.size();
    }

    @Benchmark
    public int commonsCsv() throws IOException {
        stream.reset();
        try (Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (String[] record : table.cells()) {
                printer.printRecord((Object[]) record);
            }
        }
        return stream.size();
    }
}
