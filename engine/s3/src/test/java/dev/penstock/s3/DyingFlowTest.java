package dev.penstock.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine loses its server at every request of a run, and another engine with the same state puts it in order. */
class DyingFlowTest extends StoreFixture {

    private static final String ROWS = "day,rain\nmon,1\ntue,2\nmon,3\nwed,4\n";

    @TempDir
    Path folder;

    /** Three objects: one for each day. */
    private FlowDefinition flow() throws IOException {
        String text = """
                {"flowName": "by-day", "triggerConfig": {"triggerType": "OnDemand"},
                 "sourceFlowConfig": {"connectorType": "S3", "sourceConnectorProperties": {"S3": {
                   "bucketName": "BUCKET", "bucketPrefix": "in", "s3InputFormatConfig": {"s3InputFileType": "CSV"}}}},
                 "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties": {"S3": {
                   "bucketName": "BUCKET", "bucketPrefix": "out", "s3OutputFormatConfig": {"fileType": "JSON"}}}}],
                 "tasks": [
                   {"taskType": "Map_all", "sourceFields": [], "taskProperties": {}},
                   {"taskType": "Partition", "sourceFields": ["day"], "connectorOperator": {"S3": "NO_OP"}}]}
                """;
        return FlowDefinitionJson.read(text.replace("BUCKET", bucket)).definition();
    }

    private List<String> written() {
        List<String> rows = new ArrayList<>();
        for (String key : raw.keys(bucket)) {
            if (key.startsWith("out/")) {
                new String(raw.get(bucket, key), UTF_8).lines().forEach(rows::add);
            }
        }
        rows.sort(null);
        return rows;
    }

    private static S3ObjectStore behind(FaultyProxy proxy) {
        return server.builder().endpoint(proxy.endpoint()).build();
    }

    @Test
    void theFlowWritesItsRows() throws IOException {
        raw.put(bucket, "in/a.csv", ROWS);
        try (FlowEngine engine = Penstock.builder(store, folder).build()) {
            FlowExecution execution = engine.run(flow());
            assertTrue(execution.isSuccessful(), () -> execution.error().toString());
        }
        assertEquals(4, written().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void afterRecoveryARunIsThereWholeOrNotAtAll(Fault.Kind kind) throws IOException {
        raw.put(bucket, "in/a.csv", ROWS);
        FaultyProxy proxy = new FaultyProxy(server.endpoint());
        try {
            int whole = 0;
            boolean reached = true;
            for (int n = 1; reached; n++) {
                proxy.arm(Fault.fromThenOn(n, kind));
                Path home = folder.resolve(kind + "-" + n);
                try (S3ObjectStore dead = behind(proxy);
                        FlowEngine engine = Penstock.builder(dead, home).build()) {
                    engine.run(flow());
                }
                reached = proxy.requests() >= n;
                String about = kind + " from request " + n + " on";
                try (FlowEngine engine = Penstock.builder(store, home).build()) {
                    assertEquals(List.of(), engine.recover(), about);
                }
                List<String> rows = written();
                assertTrue(rows.isEmpty() || rows.size() == 4, about + ": " + rows);
                assertEquals(List.of(), raw.uploads(bucket), about);
                whole += rows.isEmpty() ? 0 : 1;
                raw.keys(bucket).stream().filter(key -> key.startsWith("out/")).forEach(key -> raw.delete(bucket, key));
            }
            assertTrue(whole >= 8, whole + " runs were committed");
        } finally {
            proxy.stop();
        }
    }
}
