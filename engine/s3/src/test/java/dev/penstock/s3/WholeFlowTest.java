package dev.penstock.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example of the documents, with its buckets on a server. */
class WholeFlowTest extends StoreFixture {

    private static final Path EXAMPLE = Path.of("..", "..", "docs", "examples", "weather");
    private static final int RAINY_DAYS = 606;

    private String definition;

    @BeforeEach
    void putTheSource() throws IOException {
        definition = Files.readString(EXAMPLE.resolve("flow.json"), UTF_8)
                .replace("weather-in", bucket)
                .replace("weather-out", bucket);
        raw.put(bucket, "seattle/a.csv", Files.readAllBytes(EXAMPLE.resolve("seattle-weather.csv")));
    }

    private FlowExecution run(String text) throws IOException {
        FlowDefinition flow = FlowDefinitionJson.read(text).definition();
        try (FlowEngine engine = Penstock.builder(store).build()) {
            return engine.run(flow);
        }
    }

    private List<String> written() {
        return raw.keys(bucket).stream()
                .filter(key -> !key.startsWith("seattle"))
                .toList();
    }

    @Test
    void aFlowReadsAndWritesBuckets() throws IOException {
        FlowExecution execution = run(definition);

        assertTrue(execution.isSuccessful(), () -> execution.error().toString());
        List<String> keys = written();
        assertEquals(1, keys.size(), keys.toString());
        assertTrue(keys.get(0).startsWith("rainy-days/"), keys.get(0));
        String text = new String(raw.get(bucket, keys.get(0)), UTF_8);
        assertEquals(RAINY_DAYS, text.lines().count());
        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void packedObjectsAreUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(raw.get(bucket, "seattle/a.csv"));
        }
        raw.put(bucket, "seattle/b.csv.gz", packed.toByteArray());

        FlowExecution execution = run(definition);

        assertTrue(execution.isSuccessful(), () -> execution.error().toString());
        long records = 0;
        for (String key : written()) {
            records += new String(raw.get(bucket, key), UTF_8).lines().count();
        }
        assertEquals(2 * RAINY_DAYS, records);
    }

    @Test
    void aFlowThatFailsLeavesNothing() throws IOException {
        FlowExecution execution = run(definition.replace("DropRecord", "DropDataset"));

        assertFalse(execution.isSuccessful());
        assertEquals(List.of(), written());
        assertEquals(List.of(), raw.uploads(bucket));
    }

    @Test
    void aBucketThatIsNotThereIsNamed() throws IOException {
        FlowExecution execution = run(definition.replace(bucket, bucket + "-missing"));

        assertFalse(execution.isSuccessful());
        String message = execution.error().orElseThrow().message();
        assertTrue(message.contains(bucket + "-missing"), message);
    }
}
