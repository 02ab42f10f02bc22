package dev.penstock.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.penstock.format.json.JsonLinesFormat;
import java.io.IOException;
import java.util.Map;
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
 * How long does it take to read all values of a file of JSON lines?
 *
 * <p>Our reader checks the file and makes slices. Jackson walks the tokens, with each value's characters decoded and no
 * String made, which is the least it can do; or it makes a Map of each line, which is what most programs do. The loop
 * only counts line ends: less is not to be had.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonReading {

    private static final JsonFactory TOKENS = new JsonFactory();
    private static final ObjectReader MAPS = new ObjectMapper().readerFor(Map.class);

    @Param("2000")
    public int rows;

    @Param
    public TableShape shape;

    private Table table;
    private MemoryFile file;

    @Setup
    public void prepare(Blackhole blackhole) throws IOException {
        table = Table.of(shape, rows);
        file = new MemoryFile(JsonText.file(table));
        Agreement.onCount("records", rows, penstock(blackhole));
        Agreement.onCount("records", rows, jacksonTokens(blackhole));
        Agreement.onCount("records", rows, jacksonMaps(blackhole));
        Agreement.onCount("lines", rows, countingLoop());
        Agreement.onTable(table, JsonLinesFormat.standard(), file);
    }

    @Benchmark
    public long penstock(Blackhole blackhole) throws IOException {
        return file.read(JsonLinesFormat.standard(), table.schema(), blackhole);
    }

    @Benchmark
    public long jacksonTokens(Blackhole blackhole) throws IOException {
        long records = 0;
        try (JsonParser parser = TOKENS.createParser(file.bytes())) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (token.isScalarValue()) {
                    blackhole.consume(parser.getTextCharacters());
                }
                records += token == JsonToken.END_OBJECT ? 1 : 0;
            }
        }
        return records;
    }

    @Benchmark
    public long jacksonMaps(Blackhole blackhole) throws IOException {
        byte[] bytes = file.bytes();
        long records = 0;
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                Map<String, Object> line = MAPS.readValue(bytes, begin, i - begin);
                blackhole.consume(line);
                begin = i + 1;
                records++;
            }
        }
        return records;
    }

    @Benchmark
    public long countingLoop() {
        long lines = 0;
        for (byte value : file.bytes()) {
            lines += value == '\n' ? 1 : 0;
        }
        return lines;
    }
}
