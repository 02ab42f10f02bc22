package dev.penstock.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.SourceConnector;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is counted of runs that end well and badly. */
class FlowMetersTest {

    private static final String FLOW = """
            {"flowName": "sales", "triggerConfig": {"triggerType": "OnDemand"},
             "sourceFlowConfig": {"connectorType": "S3",
              "sourceConnectorProperties": {"S3": {"bucketName": "source", "bucketPrefix": "in"}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties":
              {"S3": {"bucketName": "target"}}}],
             "tasks": [
              {"taskType": "Filter", "connectorOperator": {"S3": "GREATER_THAN"}, "sourceFields": ["id"],
               "taskProperties": {"DATA_TYPE": "integer", "VALUE": "1"}},
              {"taskType": "Validate", "connectorOperator": {"S3": "VALIDATE_NON_NULL"}, "sourceFields": ["name"],
               "taskProperties": {"VALIDATION_ACTION": "DropDataset"}},
              {"taskType": "Map_all", "sourceFields": [],
               "taskProperties": {"EXCLUDE_SOURCE_FIELDS_LIST": "[]"}}]}
            """;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void runsAreCountedUnderTheNamesOfAppFlow() throws IOException {
        FlowDefinition flow = FlowDefinitionJson.read(FLOW).definition();
        FlowEngine engine = Penstock.builder(new MemoryObjectStore())
                .listener(new FlowMeters(registry))
                .build();

        engine.run(flow, records("a", "b", "c"));
        engine.run(flow, records("a", "b"));
        engine.run(flow, records("a", null));

        assertEquals(3, count("FlowExecutionsStarted"));
        assertEquals(2, count("FlowExecutionsSucceeded"));
        assertEquals(1, count("FlowExecutionsFailed"));
        assertEquals(2 + 1, count("FlowExecutionRecordsProcessed"));
        assertEquals(
                3,
                registry.get("FlowExecutionTime")
                        .tag("FlowName", "sales")
                        .timer()
                        .count());
        assertTrue(registry.get("FlowExecutionTime").timer().totalTime(TimeUnit.NANOSECONDS) > 0);
    }

    private double count(String name) {
        return registry.get(name).tag("FlowName", "sales").counter().count();
    }

    private static SourceConnector records(String... names) {
        List<Map<String, ?>> records = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Map<String, Object> record = new HashMap<>();
            record.put("id", i + 1);
            record.put("name", names[i]);
            records.add(record);
        }
        return Penstock.records(records);
    }
}
