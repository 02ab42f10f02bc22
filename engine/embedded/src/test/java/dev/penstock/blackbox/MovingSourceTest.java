package dev.penstock.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.RunRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is written to a source while an incremental run reads it is read by the next. */
class MovingSourceTest {

    private static final String FLOW = """
            {"flowName": "sales", "triggerConfig": {"triggerType": "OnDemand"},
             "sourceFlowConfig": {"connectorType": "S3",
              "sourceConnectorProperties": {"S3": {"bucketName": "source", "bucketPrefix": "in"}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties":
              {"S3": {"bucketName": "target", "s3OutputFormatConfig": {"fileType": "CSV"}}}}],
             "tasks": [{"taskType": "Map_all", "sourceFields": [],
               "taskProperties": {"EXCLUDE_SOURCE_FIELDS_LIST": "[]"}}]}
            """;

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MIDDLE = START.plus(Duration.ofHours(1));
    private static final Instant END = MIDDLE.plus(Duration.ofHours(1));

    private final SetClock clock = new SetClock(START);
    private final MemoryObjectStore store = new MemoryObjectStore(clock);
    private boolean changed;
    private final FlowEngine engine = Penstock.builder(store)
            .clock(clock)
            .listener((records, bytes) -> change())
            .build();

    @Test
    void anObjectThatChangesWhileItIsReadIsReadAgain() throws IOException {
        store.put("source", "in/a.csv", "id\n1\n".getBytes(UTF_8));
        store.put("source", "in/b.csv", "id\n2\n".getBytes(UTF_8));
        clock.set(MIDDLE);

        run(new TimeWindow(START, MIDDLE));
        clock.set(END);
        run(new TimeWindow(MIDDLE, END));

        assertEquals(Set.of("1", "2", "3", "4"), written(), "nothing that was there at any time is lost");
    }

    /** Replaces one object and adds another, at the very end of the window that is being read. */
    private void change() {
        if (!changed) {
            changed = true;
            store.put("source", "in/b.csv", "id\n2\n3\n".getBytes(UTF_8));
            store.put("source", "in/c.csv", "id\n4\n".getBytes(UTF_8));
        }
    }

    private void run(TimeWindow window) throws IOException {
        FlowDefinition flow = FlowDefinitionJson.read(FLOW).definition();
        FlowExecution execution = engine.run(flow, RunRequest.incremental(window.end(), window));
        assertTrue(execution.isSuccessful(), execution.error().toString());
    }

    private Set<String> written() {
        Set<String> ids = new TreeSet<>();
        for (String key : store.keys("target")) {
            new String(store.get("target", key).orElseThrow(), UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(ids::add);
        }
        return ids;
    }
}
