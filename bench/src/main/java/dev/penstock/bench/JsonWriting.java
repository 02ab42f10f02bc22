package dev.penstock.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.format.json.JsonLinesFormat;
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
 * How long does it take to write records as JSON lines?
 *
 * <p>Our writer takes the slices of a batch, Jackson's generator takes Strings and names that were made before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonWriting {

    private static final JsonFactory FACTORY = new JsonFactory().setRootValueSeparator("\n");

    @Param("2000")
    public int rows;

    @Param
    public TableShape shape;

    private Table table;
    private SerializableString[] names;
    private RecordBatch batch;
    private RecordWriter writer;
    private final ByteBuilder out = new ByteBuilder(1 << 20);
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream(1 << 20);

    @Setup
    public void prepare() throws IOException {
        table = Table.of(shape, rows);
        names = table.schema().names().stream().map(SerializedString::new).toArray(SerializableString[]::new);
        batch = table.batch();
        writer = JsonLinesFormat.standard().writer(table.schema());
        penstock();
        jackson();
        Agreement.onBytes(JsonText.file(table), out.toByteArray());
        Agreement.onBytes(JsonText.file(table), stream.toByteArray());
    }

    @Benchmark
    public int penstock() throws IOException {
        out.size(0);
        writer.encode(batch, out);
        return out.size();
    }

    @Benchmark
    public int jackson() throws IOException {
        stream.reset();
        try (JsonGenerator generator = FACTORY.createGenerator(stream)) {
            for (String[] record : table.cells()) {
                generator.writeStartObject();
                for (int i = 0; i < record.length; i++) {
                    generator.writeFieldName(names[i]);
                    write(generator, record[i]);
                }
                generator.writeEndObject();
            }
            generator.writeRaw('\n');
        }
        return stream.size();
    }

    private void write(JsonGenerator generator, String cell) throws IOException {
        if (cell.isEmpty()) {
            generator.writeNull();
        } else if (table.kind() == Kind.NUMBER) {
            generator.writeNumber(cell);
        } else {
            generator.writeString(cell);
        }
    }
}
