package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateAndExplainTest {

    private static final Path WEATHER = Project.file("docs/examples/weather");
    private static final Path FLOW = WEATHER.resolve("flow.json");
    private static final Path CSV = WEATHER.resolve("seattle-weather.csv");

    @TempDir
    private Path folder;

    @Test
    void aValidDefinitionHasNoErrors() {
        Invocation validate = Invocation.of("validate", FLOW);

        assertEquals(0, validate.status());
        assertTrue(validate.out().endsWith("flow.json: 0 errors, 0 warnings" + System.lineSeparator()), validate.out());
    }

    @Test
    void everyProblemHasRulePlaceFoundAllowed() throws IOException {
        Path flow = folder.resolve("flow.json");
        Files.writeString(
                flow,
                Files.readString(FLOW)
                        .replace("\"rainy-days\"", "\"-\"")
                        .replace("DropRecord", "DropIt")
                        .replace("\"triggerType\"", "\"tigerType\""));

        Invocation validate = Invocation.of("validate", flow);

        assertEquals(2, validate.status());
        assertTrue(validate.out().contains(" at flowName"), validate.out());
        assertTrue(validate.out().contains(" at tasks[2].taskProperties.VALIDATION_ACTION"), validate.out());
        assertTrue(validate.out().contains(" at triggerConfig.t"), validate.out());
        assertTrue(validate.out().contains("  found:   "), validate.out());
        assertTrue(validate.out().contains("  allowed: "), validate.out());
        assertTrue(validate.out().contains("  fix:     "), validate.out());
    }

    @Test
    void whatNeedsTheCompilerIsFoundToo() throws IOException {
        Path flow = folder.resolve("flow.json");
        Files.writeString(flow, Files.readString(FLOW).replace("\"VALUE\": \"0\"", "\"VALUE\": \"none\""));

        Invocation validate = Invocation.of("validate", flow);

        assertEquals(2, validate.status());
        assertTrue(validate.out().contains("error   filter.value at tasks[1].taskProperties.VALUE"), validate.out());
    }

    @Test
    void anExplanationShowsWhatRemovedARecord() {
        Invocation explain = Invocation.of("explain", FLOW, "--records", CSV, "--limit", 2);

        assertEquals(0, explain.status(), explain.err());
        assertTrue(explain.out().contains("REMOVED by tasks[1]: Filter precipitation GREATER_THAN 0"), explain.out());
        assertTrue(
                explain.out().contains("day=\"2012-01-02\"  weather=\"rain\"  rain_mm=10.9  temp_range=7.8"),
                explain.out());
    }

    @Test
    void anExplanationAsJsonHasPlanAndRecords() throws IOException {
        Invocation explain = Invocation.of("explain", FLOW, "--records", CSV, "--limit", 2, "--json");

        JsonNode json = new ObjectMapper().readTree(explain.out());
        assertEquals("FILTER", json.at("/steps/0/stage").asText());
        assertEquals(1, json.at("/steps/0/task").asInt());
        assertEquals("FILTER", json.at("/records/0/removed/stage").asText());
        assertEquals("10.9", json.at("/records/1/stages/3/fields/rain_mm").asText());
        assertEquals("DATE", json.at("/writes/0/type").asText());
    }

    @Test
    void aFlowCanBeExplainedWithoutRecords() {
        Invocation explain = Invocation.of("explain", FLOW);

        assertEquals(0, explain.status(), explain.err());
        assertTrue(explain.out().contains("DERIVE"), explain.out());
        assertTrue(explain.out().contains("Arithmetic temp_max,temp_min SUBTRACTION"), explain.out());
    }
}
