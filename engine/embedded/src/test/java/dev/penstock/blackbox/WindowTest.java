package dev.penstock.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.ErrorCode;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.RunRequest;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which records an incremental run reads, where a field tells when they were changed (docs/reference/schedules.md). */
class WindowTest {

    private static final String FLOW = """
            {"flowName": "sales", "triggerConfig": {"triggerType": "OnDemand"},
             "sourceFlowConfig": {"connectorType": "S3", "incrementalPullConfig": {"datetimeTypeFieldName": "changed"},
              "sourceConnectorProperties": {"S3": {"bucketName": "source", "bucketPrefix": "in"}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties":
              {"S3": {"bucketName": "target", "s3OutputFormatConfig": {"fileType": "CSV"}}}}],
             "tasks": [
              {"taskType": "Filter", "connectorOperator": {"S3": "PROJECTION"}, "sourceFields": ["id"]},
              {"taskType": "Map", "sourceFields": ["id"], "destinationField": "id",
               "connectorOperator": {"S3": "NO_OP"}, "taskProperties": {}}]}
            """;

    private static final TimeWindow WINDOW =
            new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));

    private final MemoryObjectStore store = new MemoryObjectStore();
    private final MemoryStateStore state = new MemoryStateStore();
    private final FlowEngine engine = Penstock.builder(store).stateStore(state).build();

    @Test
    void theStartOfTheWindowIsInItAndItsEndIsNot() throws IOException {
        source(
                "1,2026-02-28T23:59:59.999999999Z",
                "2,2026-03-01",
                "3,2026-03-01T00:00:00+01:00",
                "4,2026-03-01T23:59:59.999999999Z",
                "5,2026-03-02T00:00:00Z");

        FlowExecution execution = run(RunRequest.incremental(WINDOW.end(), WINDOW));

        assertTrue(execution.isSuccessful(), execution.error().toString());
        assertEquals("id\n2\n4\n", output());
        assertEquals(2, execution.recordsRead(), "others are not read as far as anybody can see");
        assertEquals(WINDOW.end(), state.watermark("sales").orElseThrow().readUntil());
    }

    @Test
    void aBackfillLeavesTheWatermark() throws IOException {
        source("1,2026-03-01", "2,2026-03-05");

        assertEquals(1, run(RunRequest.backfill(WINDOW)).recordsWritten());

        assertEquals(Optional.empty(), state.watermark("sales"));
    }

    @Test
    void aRunOnDemandReadsEverything() throws IOException {
        source("1,2026-03-01", "2,2026-03-05", "3,");

        assertEquals(3, run(RunRequest.ON_DEMAND).recordsWritten());
    }

    @Test
    void aRecordWithoutATimeFailsTheRun() throws IOException {
        source("1,2026-03-01", "2,soon");

        FlowExecution execution = run(RunRequest.incremental(WINDOW.end(), WINDOW));

        assertEquals(
                "the field \"changed\" of a record is \"soon\"; allowed is a time, which tells what is new",
                execution.error().orElseThrow().message());
        assertEquals(List.of(), store.keys("target"));
        assertEquals(Optional.empty(), state.watermark("sales"));
    }

    @Test
    void aSourceWithoutTheFieldFailsTheRun() throws IOException {
        store.put("source", "in/a.csv", "id\n1\n".getBytes(UTF_8));

        FlowExecution execution = run(RunRequest.backfill(WINDOW));

        assertEquals(ErrorCode.MISSING_FIELD, execution.error().orElseThrow().code());
    }

    private FlowExecution run(RunRequest request) throws IOException {
        FlowDefinition flow = FlowDefinitionJson.read(FLOW).definition();
        return engine.run(flow, request);
    }

    private void source(String... rows) {
        store.put("source", "in/a.csv", ("id,changed\n" + String.join("\n", rows)).getBytes(UTF_8));
    }

    private String output() throws IOException {
        return new String(store.get("target", store.keys("target").get(0)).orElseThrow(), UTF_8);
    }
}
