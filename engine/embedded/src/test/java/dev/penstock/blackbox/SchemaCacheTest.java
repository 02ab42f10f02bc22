package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.RunRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often an application is asked for its fields, and what it is told of a run (docs/reference/runs.md). */
class SchemaCacheTest {

    private static final String FLOW = """
            {"flowName": "accounts", "triggerConfig": {"triggerType": "OnDemand"},
             "sourceFlowConfig": {"connectorType": "Salesforce", "connectorProfileName": "crm",
              "sourceConnectorProperties": {"Salesforce": {"object": "Account"}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties":
              {"S3": {"bucketName": "target"}}}],
             "tasks": [{"taskType": "Map_all", "sourceFields": [],
               "taskProperties": {"EXCLUDE_SOURCE_FIELDS_LIST": "[]"}}]}
            """;

    private final AtomicInteger asked = new AtomicInteger();
    private final SetClock clock = new SetClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final List<RunRequest> requests = new ArrayList<>();
    private final FlowEngine engine = Penstock.builder(new MemoryObjectStore())
            .clock(clock)
            .source(ConnectorType.SALESFORCE, (flow, request) -> {
                requests.add(request);
                return new Counted(Penstock.records(List.of(Map.of("Id", 1))));
            })
            .build();

    @Test
    void theFieldsOfAnApplicationAreKeptForAnHour() throws IOException {
        run();
        clock.set(clock.instant().plus(Duration.ofMinutes(59)));
        run();
        assertEquals(1, asked.get());

        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        run();

        assertEquals(2, asked.get());
    }

    @Test
    void whatIsKeptCanBeForgotten() throws IOException {
        run();
        engine.resetSchemas();
        run();

        assertEquals(2, asked.get());
    }

    @Test
    void aSourceIsToldTheParametersOfTheRun() throws IOException {
        FlowDefinition flow = FlowDefinitionJson.read(FLOW).definition();
        Map<String, String> parameters = Map.of("pageSize", "200");

        assertTrue(engine.run(flow, RunRequest.ON_DEMAND.withParameters(parameters))
                .isSuccessful());

        assertEquals(parameters, requests.get(0).parameters());
    }

    private void run() throws IOException {
        FlowDefinition flow = FlowDefinitionJson.read(FLOW).definition();
        assertTrue(engine.run(flow).isSuccessful());
    }

    /** A source that counts how often it is asked for its fields. */
    private final class Counted implements SourceConnector {

        private final SourceConnector source;

        Counted(SourceConnector source) {
            this.source = source;
        }

        @Override
        public SourceSchema describe(boolean everyField) throws IOException {
            asked.incrementAndGet();
            return source.describe(everyField);
        }

        @Override
        public RecordReader open(Schema schema, List<Condition> filters) throws IOException {
            return source.open(schema, filters);
        }
    }
}
